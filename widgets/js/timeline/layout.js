/** Where things stand in the picture: days on the width, dots on rows, words on lines. */

import { dayNumber, dayOfNumber } from "./terms.js";

const LABELS = 204; // px for the names of the rows, below the phase before the first day
const AFTER = 136; // px for the phase after the return, where there is no return yet
const EDGE = 70; // px kept free at the right for a last date
const SHORTEST = 28; // days that the picture shows at least
const MONTH = 76; // px from one named month to the next, at least
const CLOSEST = 14; // px between the lines of two months, at least

/** Half the width of the dot of a mark, px. */
export const DOT = 11;
/** From the middle of a dot to its date, px. */
export const DATE = DOT + 5;
const HALO = 2; // px that letters are drawn bolder, in the colour of the ground
const ARROW = 27; // px that the arrow of a mark takes behind its date, with the space before it
const APART = 6; // px between two marks in one row

/**
 * Days on the width. Before and after the return each have a scale of their own, so that three
 * weeks after three years can still be read.
 * `x(iso)` gives px; `first`, `back`: px of the first day and of the return (or of the open end).
 */
export function scaleOf(line, width) {
  const { first_day: begin, return_day: back } = line.situation;
  const first = dayNumber(begin);
  const days = line.marks
    .flatMap((mark) => [mark.date, mark.begins, mark.ends || mark.date])
    .map(dayNumber);
  const last = Math.max(first + SHORTEST, ...days);
  const backDay = back ? Math.max(dayNumber(back), first + 1) : last;
  const backX = back
    ? LABELS + (width - LABELS - EDGE) * shareBefore(first, backDay, last)
    : width - AFTER - EDGE * 0.6;
  const perDay = (backX - LABELS) / (backDay - first);
  const perDayAfter = (width - EDGE - backX) / Math.max(1, last - backDay);
  const x = (iso) => {
    const day = dayNumber(iso);
    return day <= backDay ? LABELS + (day - first) * perDay : backX + (day - backDay) * perDayAfter;
  };
  return {
    x,
    width,
    first: LABELS,
    back: back ? backX : width - AFTER,
    begin,
    end: dayOfNumber(last),
    returned: back,
    years: last - first > 500,
    has: (iso) => iso >= begin && dayNumber(iso) <= last,
  };
}

/** The share of the width for the days before the return: theirs, but enough on either side. */
function shareBefore(first, backDay, last) {
  return Math.min(0.68, Math.max(0.4, (backDay - first) / Math.max(1, last - first)));
}

/**
 * Put marks on as few rows as they need, so that nothing lies over another's number or date.
 * `labelOf(mark)`: its date as it is written; `widthOf(label)`: how many px that takes.
 */
export function rowsOf(marks, scale, labelOf, widthOf) {
  const ends = [];
  const placed = marks.map((mark) => placedMark(mark, scale, labelOf(mark), widthOf));
  placed.sort((one, other) => one.start - other.start);
  for (const one of placed) {
    const free = ends.findIndex((end) => end + APART <= one.start);
    one.row = free < 0 ? ends.length : free;
    ends[one.row] = one.stop;
  }
  return placed;
}

function placedMark(mark, scale, label, widthOf) {
  const x = scale.x(mark.date);
  const labelEnd = x + DATE + widthOf(label) + HALO;
  const from = Math.min(x, scale.x(mark.begins));
  const to = mark.ends ? Math.max(x, scale.x(mark.ends)) : x;
  const passes = scale.returned && x < scale.back && labelEnd + ARROW > scale.back;
  const arrow = mark.edge === "from" && !passes ? labelEnd + 3 : 0;
  return {
    mark,
    x,
    label,
    from,
    to,
    arrow,
    start: Math.min(from, x - DOT - HALO),
    stop: Math.max(to, labelEnd + (arrow ? ARROW : 0)),
  };
}

/** The first days of months that the line covers; `word` where there is room to name them. */
export function monthsBetween(scale) {
  const [year, month] = scale.begin.split("-").map(Number);
  const found = [];
  let lastWord = scale.first - 8;
  for (let index = month; ; index += 1) {
    const iso = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
    if (iso > scale.end || found.length > 600) return spread(found);
    const x = scale.x(iso);
    const word = x - lastWord >= MONTH;
    if (word) lastWord = x;
    found.push({ iso, x, word });
  }
}

/** Months that stand too close for lines keep only those that are named. */
function spread(months) {
  const between = months.length - 1;
  const close = between > 0 && months.at(-1).x - months[0].x < CLOSEST * between;
  return close ? months.filter((one) => one.word) : months;
}

/** Break words over lines of at most `width` px where they allow it; hyphens may end a line. */
export function wrapWords(words, width, widthOf) {
  const lines = [""];
  for (const part of words.split(/(?<=[\s-])/)) {
    const line = lines.at(-1);
    if (line && widthOf((line + part).trimEnd()) > width) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((one) => one.trim());
}
