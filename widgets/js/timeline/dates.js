/** The dates of a mark, counted as `cases/timelines/dates.py` does, which says why. */

import { later } from "./terms.js";

/**
 * The earliest dates of a mark that is counted from the day `anchor`: `{way, date, begins, ends}`,
 * or null when it has none. `firstDay`: the first day of the incapacity.
 */
export function datesOf(mark, anchor, firstDay, holidays) {
  const found = mark.ways
    .filter((way) => within(firstDay, way.begun_since, way.begun_until))
    .map((way) => ({ way, ...DATES[mark.edge](way, anchor, holidays) }))
    .filter(({ way, date }) => date && within(date, way.since, way.until));
  return found.reduce((best, one) => (best && best.date <= one.date ? best : one), null);
}

function within(day, since, until) {
  return since <= day && (until === null || day <= until);
}

/** What must be done by a day. Nobody is held to a day that had passed when the rule came. */
function deadline(way, anchor, holidays) {
  const { start, end } = running(way.terms, anchor, holidays);
  const begins = latest(start, way.since);
  return begins <= end ? { date: end, begins, ends: end } : null;
}

/** The last unit of a term. A rule that came in the middle of it holds for the rest. */
function passing(way, anchor, holidays) {
  const { start, end } = running(way.terms, anchor, holidays);
  const last = way.terms.at(-1);
  const begins = latest(later(start, last.number - 1, last.unit, holidays), way.since);
  return begins < end ? { date: begins, begins, ends: end } : null;
}

/** What comes when a term is reached; the rule's own first day, where it came later. */
function dayOn(way, anchor, holidays) {
  const day = latest(running(way.terms, anchor, holidays).end, way.since);
  return { date: day, begins: day, ends: day };
}

function dayFrom(way, anchor, holidays) {
  return { ...dayOn(way, anchor, holidays), ends: null };
}

const DATES = { by: deadline, before: deadline, during: passing, at: dayOn, from: dayFrom };

/** When the last of some terms begins to run, and when it ends. */
function running(terms, anchor, holidays) {
  let [start, end] = [anchor, anchor];
  for (const { number, unit } of terms) [start, end] = [end, later(end, number, unit, holidays)];
  return { start, end };
}

/** The later of two days. */
function latest(one, other) {
  return [one, other].sort().at(-1);
}
