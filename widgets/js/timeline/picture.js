/** The time line as a picture. Assistive technology is told that the table says the same. */

import { today } from "../base/calendar.js";
import { freshId } from "../base/dom.js";
import { longDate, pick, say, shortMonth } from "../base/language.js";
import { DATE, DOT, monthsBetween, rowsOf, scaleOf, wrapWords } from "./layout.js";
import { svgNode, svgText } from "./measure.js";

const BAND = 40; // height of the phases, px
const AXIS = 46; // height of the months below them
const ROW = 30; // height of a row of dots
const MARGIN = 8; // px at the left and the right
const LABEL = 172; // px for the name of a row: it keeps away from the dots of the first day

/**
 * Where the phases between the first day and the return begin, as shares of the width between.
 * No rule dates them: they follow recovery, and the sentence under the picture says so. The places
 * only keep their order and give each room for its word.
 */
const PHASES_BETWEEN = [0, 0.2, 0.44, 0.72];

/**
 * Draw a line in `width` px. `phases`: their names; `measure`: how wide words are. These and the
 * `scale` are the `view` of the functions below.
 */
export function timelinePicture({ line, phases, width, language, measure }) {
  const view = { line, phases, language, measure, scale: scaleOf(line, width) };
  const lanes = lanesOf(view);
  const bottom = lanes.at(-1).bottom;
  const title = freshId("picture");
  const values = { day: longDate(line.situation.first_day, language), count: line.marks.length };
  return svgNode(
    "svg",
    {
      class: "ww-timeline-svg",
      viewBox: `0 0 ${width} ${bottom + 26}`,
      role: "img",
      "aria-labelledby": title,
      "aria-describedby": `${title}-about`,
    },
    svgNode("title", { id: title }, say(language, "timeline-picture", values)),
    svgNode("desc", { id: `${title}-about` }, say(language, "timeline-picture-about", values)),
    phaseBand(view),
    monthLines(view, bottom),
    lanes.map((lane) => laneRow(lane, width)),
    turnLines(view, bottom),
    todayLine(view, bottom),
    lanes.flatMap((lane) => lane.marks.map(momentDot)),
  );
}

/** Place the rows: who, and which mark on which height. */
function lanesOf({ line, scale, language, measure }) {
  let top = BAND + AXIS;
  return line.lanes.map((lane) => {
    const marks = rowsOf(
      line.marks.filter((mark) => mark.lane === lane.name),
      scale,
      (mark) => shortDay(mark.date, scale.years),
      (text) => measure(text, "ww-moment-day"),
    );
    const label = wrapWords(pick(lane.title, language).words, LABEL, (words) =>
      measure(words, "ww-lane-label"),
    );
    const rows = Math.max(...marks.map((mark) => mark.row)) + 1;
    const bottom = top + Math.max(rows * ROW, label.length * 17) + 12;
    const placed = {
      label,
      top,
      bottom,
      marks: marks.map((mark) => ({ ...mark, y: top + 6 + ROW * (mark.row + 0.5) })),
    };
    top = bottom;
    return placed;
  });
}

/** "30/3", or "30/3/26" where the line spans years. */
function shortDay(iso, years) {
  const [year, month, day] = iso.split("-").map(Number);
  return years ? `${day}/${month}/${String(year).slice(2)}` : `${day}/${month}`;
}

function laneRow({ label, top, bottom }, width) {
  const first = (top + bottom) / 2 - (label.length - 1) * 8 + 5;
  return [
    svgNode("line", { class: "ww-lane-edge", x1: MARGIN, x2: width - MARGIN, y1: top, y2: top }),
    label.map((words, index) => svgText([10, first + index * 16], "ww-lane-label", words)),
  ];
}

/** The six phases. Only the first and the last have an edge in time. */
function phaseBand({ phases, scale, language, measure }) {
  const between = PHASES_BETWEEN.map((share) => scale.first + (scale.back - scale.first) * share);
  const edges = [MARGIN, ...between, scale.back, scale.width - MARGIN];
  return Object.values(phases).map((name, index) => {
    const [from, to] = [edges[index], edges[index + 1]];
    const lines = wrapWords(pick(name, language).words, to - from - 2 * MARGIN, (words) =>
      measure(words, "ww-phase-word"),
    );
    return [phaseBox(from, to, index), phaseWords((from + to) / 2, lines.slice(0, 2))];
  });
}

function phaseBox(from, to, index) {
  return svgNode("rect", {
    class: `ww-phase-box ww-phase-${index}`,
    x: from + 1,
    y: 4,
    width: Math.max(0, to - from - 2),
    height: BAND - 6,
    rx: 6,
  });
}

function phaseWords(middle, lines) {
  const first = 4 + (BAND - 6) / 2 + 4.5 - (lines.length - 1) * 7;
  return lines.map((words, index) =>
    svgText([middle, first + index * 14], "ww-phase-word", words, "middle"),
  );
}

function monthLines({ scale, language }, bottom) {
  return monthsBetween(scale).map(({ x, iso, word }) => [
    svgNode("line", { class: "ww-month-line", x1: x, x2: x, y1: BAND + AXIS - 8, y2: bottom }),
    word
      ? svgText([x, BAND + AXIS - 12], "ww-month-word", shortMonth(iso, language), "middle")
      : null,
  ]);
}

/** The first day and the return. */
function turnLines({ line, scale, language, measure }, bottom) {
  const { first_day: begin, return_day: back } = line.situation;
  const turnAt = (x, name, side) => [
    svgNode("line", { class: "ww-turn-line", x1: x, x2: x, y1: BAND, y2: bottom }),
    svgText([x + (side === "end" ? -6 : 6), BAND + 16], "ww-turn-word", name, side),
  ];
  const named = (key, iso) =>
    `${say(language, `timeline-${key}`)}${say(language, "colon")}${longDate(iso, language)}`;
  const first = turnAt(scale.first, named("first", begin), "start");
  if (!back) return first;
  const words = named("return", back);
  const room = scale.width - scale.back - MARGIN;
  const fits = measure(words, "ww-turn-word") + 6 <= room;
  return [first, turnAt(scale.back, words, fits ? "start" : "end")];
}

function todayLine({ scale, language }, bottom) {
  const day = today();
  if (!scale.has(day) || day === scale.begin) return null;
  const x = scale.x(day);
  const [y1, y2] = [BAND + AXIS - 8, bottom + 6];
  return [
    svgNode("line", { class: "ww-today-line", x1: x, x2: x, y1, y2 }),
    svgText([x, bottom + 20], "ww-today-word", say(language, "timeline-today"), "middle"),
  ];
}

function momentDot({ mark, x, y, from, to, label, arrow }) {
  const open = mark.only_if.length > 0;
  return svgNode(
    "g",
    { class: open ? "ww-moment ww-moment-open" : "ww-moment", "data-mark": mark.name },
    to > from ? svgNode("line", { class: "ww-moment-line", x1: from, x2: to, y1: y, y2: y }) : null,
    svgText([x + DATE, y + 4.5], "ww-moment-day", label),
    arrow
      ? svgNode("path", { class: "ww-moment-arrow", d: `M${arrow} ${y}h20m-6 -5l6 5l-6 5` })
      : null,
    svgNode("circle", { class: "ww-moment-dot", cx: x, cy: y, r: DOT }),
    svgText([x, y + 4.3], "ww-moment-number", `${mark.number}`, "middle"),
  );
}
