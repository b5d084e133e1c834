/** What may be wrong with the facts of a time line, found as `cases/timelines/faults.py` does. */

/** The faults of a situation: `{field, key, day}`; `day` is one that the message names, or null. */
export function faultsOf(board, situation) {
  const unread = unreadDays(situation);
  if (unread.length) return unread;
  return [
    ...impossibleDays(board, situation),
    ...impossibleWorkers(situation),
    ...unknownAnswers(board, situation),
  ];
}

function fault(field, key, day = null) {
  return { field, key, day };
}

function unreadDays({ first_day: first, return_day: back }) {
  return [
    isDay(first) ? [] : fault("first_day", "first-missing"),
    !back || isDay(back) ? [] : fault("return_day", "return-unread"),
  ].flat();
}

/** Whether something is a day of the calendar: 30 February is none. */
function isDay(iso) {
  if (typeof iso !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso < "0001") return false;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(iso);
}

function impossibleDays({ first, last }, { first_day: begin, return_day: back }) {
  return [
    begin < first ? fault("first_day", "first-too-early", first) : [],
    begin > last ? fault("first_day", "day-too-late", last) : [],
    back && back < begin ? fault("return_day", "return-too-early", begin) : [],
    back && back > last ? fault("return_day", "day-too-late", last) : [],
  ].flat();
}

function impossibleWorkers({ workers = null }) {
  const possible = workers === null || (Number.isInteger(workers) && workers >= 0);
  return possible ? [] : [fault("workers", "workers-wrong")];
}

function unknownAnswers({ questions }, situation) {
  return ["region", "employment"]
    .filter((name) => questions[name].options.every((one) => one.id !== situation[name]))
    .map((name) => fault(name, `${name}-unknown`));
}
