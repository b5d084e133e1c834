/** Where things stand in the picture of a time line: days on the width, dots on rows, words on lines. */

const LABELS = 196; // px for the names of the rows, below the phase before the first day
const AFTER = 136; // px for the phase after the return, where there is no return yet
const EDGE = 70; // px kept free at the right for a last date
const CHARACTER = 6.7; // px, about, of the small letters

const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const dayOfNumber = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/**
 * Days on the width. Before and after the return each have a scale of their own, so that three weeks
 * after three years can still be read.
 * `x(iso)` gives px; `first`, `back`: px of the first day and of the return (or of the open end).
 */
export function scaleOf(line, width) {
  const { first_day: begin, return_day: back } = line.situation;
  const first = dayNumber(begin);
  const days = line.marks
    .flatMap((mark) => [mark.date, mark.begins, mark.ends || mark.date])
    .map(dayNumber);
  const last = Math.max(first + 28, ...days);
  const space = width - LABELS;
  const backDay = back ? Math.max(dayNumber(back), first + 1) : last;
  const share = back
    ? Math.min(0.68, Math.max(0.4, (backDay - first) / Math.max(1, last - first)))
    : 1;
  const backX = back ? LABELS + (space - EDGE) * share : width - AFTER - EDGE * 0.6;
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

/** Put marks on as few rows as they need, so that nothing lies over another's number or date. */
export function rowsOf(marks, scale, labelOf) {
  const ends = [];
  const placed = marks.map((mark) => {
    const x = scale.x(mark.date);
    const label = labelOf(mark);
    const labelEnd = x + 18 + label.length * CHARACTER;
    const from = Math.min(x, scale.x(mark.begins));
    const to = mark.ends ? Math.max(x, scale.x(mark.ends)) : x;
    const passes = scale.returned && x < scale.back && labelEnd + 27 > scale.back;
    const arrow = mark.edge === "from" && !passes ? labelEnd + 3 : 0;
    return {
      mark,
      x,
      label,
      from,
      to,
      arrow,
      start: Math.min(from, x - 13),
      stop: Math.max(to, labelEnd + (arrow ? 27 : 0)),
    };
  });
  placed.sort((one, other) => one.start - other.start);
  for (const one of placed) {
    const free = ends.findIndex((end) => end + 6 <= one.start);
    one.row = free < 0 ? ends.length : free;
    ends[one.row] = one.stop;
  }
  return placed;
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
    const word = x - lastWord >= 76;
    if (word) lastWord = x;
    found.push({ iso, x, word });
  }
}

/** Months that stand too close for lines keep only those that are named. */
function spread(months) {
  const close = months.length > 1 && months.at(-1).x - months[0].x < 14 * (months.length - 1);
  return close ? months.filter((one) => one.word) : months;
}

/** Break words over lines of at most about `size` letters; hyphens may end a line. */
export function wrapWords(words, size) {
  const lines = [""];
  for (const part of words.split(/(?<=[\s-])/)) {
    const line = lines.at(-1);
    if (line && (line + part).trimEnd().length > size) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((one) => one.trim());
}
