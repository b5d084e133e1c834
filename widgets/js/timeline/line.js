/** A situation on the calendar, counted as `cases/timelines/line.py` does. */

import { datesOf } from "./dates.js";
import { faultsOf } from "./faults.js";
import { later } from "./terms.js";

/** The stretch of a list that holds on a day: the last that has begun. */
export function on(stretches, day) {
  return stretches.findLast((one) => one.since <= day) ?? stretches[0];
}

/**
 * Put a situation on the calendar.
 *
 * Returns `{situation, faults, lanes, marks}`. `lanes`: `{name, entry, title}` of each row in which
 * something stands. `marks`, in the order of time: `{name, number, lane, edge, date, begins, ends,
 * anchor, title, html, text, only_if [{html, text}], check, offer, rules [entry]}`. With faults
 * there are neither.
 */
export function timeline(board, situation) {
  const faults = faultsOf(board, situation);
  const marks = faults.length ? [] : marksOf(board, situation);
  const used = new Set(marks.map((mark) => mark.lane));
  const lanes = board.lanes
    .filter((lane) => used.has(lane.name))
    .map((lane) => ({ name: lane.name, ...lane.who[situation.region] }));
  return { situation, faults, lanes, marks };
}

function marksOf(board, situation) {
  const place = Object.fromEntries(board.lanes.map((lane, index) => [lane.name, index]));
  const marks = board.marks.map((mark) => momentOf(mark, board, situation)).filter(Boolean);
  marks.sort(
    (one, other) =>
      compare(one.date, other.date) ||
      place[one.lane] - place[other.lane] ||
      compare(one.name, other.name),
  );
  return marks.map((mark, index) => ({ ...mark, number: index + 1 }));
}

function compare(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A mark with its dates and texts; null when it is not on this line. */
function momentOf(mark, board, situation) {
  const anchor = situation[mark.counted_from === "first-day" ? "first_day" : "return_day"];
  if (!anchor || !meantFor(mark, board, situation)) return null;
  const dated = datesOf(mark, anchor, situation.first_day, board.holidays);
  if (!dated || isOver(mark, dated.date, situation)) return null;
  const open = openFacts(mark, dated.date, situation);
  if (!open) return null;
  const { way, ...dates } = dated;
  const { title, html, text } = on(mark.said, dates.date);
  const caveats = open.map((fact) => on(board.only_if[fact], dates.date));
  return {
    ...{ name: mark.name, lane: mark.lane, edge: mark.edge, anchor, ...dates },
    ...{ title, html, text, only_if: caveats.map((one) => ({ html: one.html, text: one.text })) },
    ...{ check: way.check, offer: way.offer, rules: way.rules },
  };
}

/** Whether the incapacity had ended before a term of the incapacity was reached. */
function isOver(mark, day, { return_day: back }) {
  return mark.counted_from === "first-day" && Boolean(back) && day >= back;
}

function meantFor(mark, { holidays }, situation) {
  const { region, employment, first_day: first, return_day: back } = situation;
  if (mark.employment.length && !mark.employment.includes(employment)) return false;
  if (mark.region.length && !mark.region.includes(region)) return false;
  if (!mark.lasted || !back) return true;
  const term = on(mark.lasted, back);
  return term.number !== null && back >= later(first, term.number, term.unit, holidays);
}

/** The facts that a mark hangs on and that are not known; null when a known one forbids it. */
function openFacts(mark, day, { surveillance, workers }) {
  const hangsOn = [
    ["surveillance", mark.surveillance ? (surveillance ?? OPEN) : true],
    ["size", mark.size ? isLargeEnough(on(mark.size, day).number, workers ?? OPEN) : true],
  ];
  if (hangsOn.some(([, holds]) => holds === false)) return null;
  return hangsOn.filter(([, holds]) => holds === OPEN).map(([fact]) => fact);
}

const OPEN = "open";

/** Whether an employer has so many workers; never where the rule says no number that day. */
function isLargeEnough(size, workers) {
  if (size === null) return false;
  return workers === OPEN ? OPEN : workers >= size;
}
