/** The time line as a picture. Assistive technology is told that the table says the same. */

import { freshId } from "../base/dom.js";
import { longDate, pick, say, shortMonth } from "../base/language.js";
import { monthsBetween, rowsOf, scaleOf, wrapWords } from "./layout.js";

const BAND = 40; // height of the phases, px
const AXIS = 46; // height of the months below them
const ROW = 30; // height of a row of dots
const DOT = 11; // radius

/** Draw the picture in `width` px. */
export function timelinePicture(line, width, language) {
  const scale = scaleOf(line, width);
  const lanes = lanesOf(line, scale, language);
  const bottom = lanes.at(-1).bottom;
  const height = bottom + 26;
  const title = freshId("picture");
  const values = { day: longDate(line.situation.first_day, language), count: line.marks.length };
  return svgNode(
    "svg",
    {
      class: "ww-timeline-svg",
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": title,
      "aria-describedby": `${title}-about`,
    },
    svgNode("title", { id: title }, say(language, "timeline-picture", values)),
    svgNode("desc", { id: `${title}-about` }, say(language, "timeline-picture-about", values)),
    phaseBand(line, scale, width, language),
    monthLines(scale, bottom, language),
    lanes.map((lane) => laneRow(lane, width)),
    turnLines(line, scale, bottom, language),
    lanes.flatMap((lane) => lane.marks.map((mark) => momentDot(mark, scale))),
  );
}

function svgNode(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) node.setAttribute(name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== ""));
  return node;
}

function svgText(x, y, className, words, anchor = "start") {
  return svgNode("text", { x, y, class: className, "text-anchor": anchor }, words);
}

/** Place the rows: who, and which mark on which height. */
function lanesOf(line, scale, language) {
  let top = BAND + AXIS;
  return line.lanes.map((lane) => {
    const marks = rowsOf(
      line.marks.filter((mark) => mark.lane === lane.name),
      scale,
      (mark) => shortDay(mark.date, language, scale.years),
    );
    const label = wrapWords(pick(lane.title, language).words, 22);
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
function shortDay(iso, language, years) {
  const [year, month, day] = iso.split("-").map(Number);
  return years ? `${day}/${month}/${String(year).slice(2)}` : `${day}/${month}`;
}

function laneRow({ label, top, bottom }, width) {
  const first = (top + bottom) / 2 - (label.length - 1) * 8 + 5;
  return [
    svgNode("line", { class: "ww-lane-edge", x1: 8, x2: width - 8, y1: top, y2: top }),
    label.map((words, index) => svgText(10, first + index * 16, "ww-lane-label", words)),
  ];
}

/** The six phases: before, at, and after the first day. Only the first and the last have an edge in time. */
function phaseBand(line, scale, width, language) {
  const inside = scale.back - scale.first;
  const edges = [
    8,
    scale.first,
    scale.first + inside * 0.2,
    scale.first + inside * 0.44,
    scale.first + inside * 0.72,
    scale.back,
    width - 8,
  ];
  return Object.values(line.phases).map((words, index) => {
    const [from, to] = [edges[index], edges[index + 1]];
    const lines = wrapWords(
      pick(words, language).words,
      Math.max(9, Math.floor((to - from - 8) / 7.8)),
    ).slice(0, 2);
    return [
      svgNode("rect", {
        class: `ww-phase-box ww-phase-${index}`,
        x: from + 1,
        y: 4,
        width: Math.max(0, to - from - 2),
        height: BAND - 6,
        rx: 6,
      }),
      lines.map((one, place) =>
        svgText(
          (from + to) / 2,
          4 + (BAND - 6) / 2 + 4.5 + (place - (lines.length - 1) / 2) * 14,
          "ww-phase-word",
          one,
          "middle",
        ),
      ),
    ];
  });
}

function monthLines(scale, bottom, language) {
  return monthsBetween(scale).map(({ x, iso, word }) => [
    svgNode("line", { class: "ww-month-line", x1: x, x2: x, y1: BAND + AXIS - 8, y2: bottom }),
    word
      ? svgText(x, BAND + AXIS - 12, "ww-month-word", shortMonth(iso, language), "middle")
      : null,
  ]);
}

/** The first day, the return and today. */
function turnLines(line, scale, bottom, language) {
  const { first_day: first, return_day: back } = line.situation;
  const today = new Date().toLocaleDateString("sv");
  const turn = (x, words, anchor) => [
    svgNode("line", { class: "ww-turn-line", x1: x, x2: x, y1: BAND, y2: bottom }),
    svgText(x + (anchor === "end" ? -6 : 6), BAND + 16, "ww-turn-word", words, anchor),
  ];
  const named = (key, iso) =>
    `${say(language, `timeline-${key}`)}${say(language, "colon")}${longDate(iso, language)}`;
  const shown = scale.has(today) && today > first;
  return [
    turn(scale.first, named("first", first), "start"),
    back
      ? turn(
          scale.back,
          named("return", back),
          named("return", back).length * 7.5 < scale.width - scale.back ? "start" : "end",
        )
      : null,
    shown
      ? [
          svgNode("line", {
            class: "ww-today-line",
            x1: scale.x(today),
            x2: scale.x(today),
            y1: BAND + AXIS - 8,
            y2: bottom + 6,
          }),
          svgText(
            scale.x(today),
            bottom + 20,
            "ww-today-word",
            say(language, "timeline-today"),
            "middle",
          ),
        ]
      : null,
  ];
}

function momentDot({ mark, x, y, from, to, label, arrow }) {
  const open = mark.only_if.length > 0;
  return svgNode(
    "g",
    { class: open ? "ww-moment ww-moment-open" : "ww-moment", "data-mark": mark.name },
    to > from ? svgNode("line", { class: "ww-moment-line", x1: from, x2: to, y1: y, y2: y }) : null,
    svgText(x + DOT + 5, y + 4.5, "ww-moment-day", label),
    arrow
      ? svgNode("path", { class: "ww-moment-arrow", d: `M${arrow} ${y}h20m-6 -5l6 5l-6 5` })
      : null,
    svgNode("circle", { class: "ww-moment-dot", cx: x, cy: y, r: DOT }),
    svgText(x, y + 4.3, "ww-moment-number", `${mark.number}`, "middle"),
  );
}
