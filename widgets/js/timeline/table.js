/** The time line as a table: all that the picture shows, in words, with its rule and source. */

import { freshId, h, termLink } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import { longDate, say } from "../base/language.js";
import { on } from "./line.js";

const COLUMNS = ["number", "when", "who", "what", "why"];

/**
 * Draw the heading and the table. On a narrow screen the rows become a line from top to bottom.
 * `entries`: the reference entries of the board.
 */
export function timelineTable(line, entries, language) {
  const lanes = Object.fromEntries(line.lanes.map((lane) => [lane.name, lane]));
  const title = freshId("moments");
  const head = h(
    "tr",
    { role: "row" },
    COLUMNS.map((key) =>
      h("th", { scope: "col", role: "columnheader" }, say(language, `timeline-${key}`)),
    ),
  );
  return [
    h("h2", { id: title }, say(language, "timeline-all")),
    // The roles are said again because the narrow style takes the display of a table away.
    h(
      "table",
      { class: "ww-moments", role: "table", "aria-labelledby": title },
      h("thead", { role: "rowgroup" }, head),
      h(
        "tbody",
        { role: "rowgroup" },
        line.marks.map((mark) => momentRow(mark, lanes[mark.lane], entries, language)),
      ),
    ),
  ];
}

function momentRow(mark, lane, entries, language) {
  const cell = (key, ...inside) => h("td", { role: "cell", class: `ww-col-${key}` }, ...inside);
  const open = mark.only_if.length > 0;
  return h(
    "tr",
    { role: "row", "data-day": mark.date, "data-mark": mark.name },
    cell("number", h("span", { class: `ww-dot ${open ? "ww-dot-open" : ""}` }, `${mark.number}`)),
    cell("when", edgeWords(mark, language)),
    cell("who", termLink(lane.entry, plainText(lane.title, language))),
    cell(
      "what",
      plainText(mark.title, language, "strong"),
      mark.offer
        ? h("span", { class: "ww-mark" }, say(language, "offer-of", { service: mark.offer }))
        : null,
      richText(mark.html, language),
      mark.only_if.map(({ html }) => richText(html, language, "ww-text ww-only-if")),
    ),
    cell(
      "why",
      h(
        "ul",
        {},
        mark.rules.map((key) => ruleLine(key, on(entries[key], mark.date).entry, language)),
      ),
    ),
  );
}

/** A rule, and where it was read. When it was read stands in its explanation. */
function ruleLine(key, entry, language) {
  const sources = entry.sources.map((source) =>
    h("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.title),
  );
  const check =
    entry.confidence === "high"
      ? null
      : h("span", { class: "ww-mark ww-mark-check" }, say(language, "check-first"));
  return h(
    "li",
    {},
    termLink(key, plainText(entry.title, language)),
    check,
    h(
      "span",
      { class: "ww-col-sources" },
      sources.flatMap((one, index) => (index ? [" · ", one] : [one])),
    ),
  );
}

/** When a mark is, in words: "by 2 September 2026". */
function edgeWords(mark, language) {
  return say(language, `timeline-edge-${mark.edge}`, {
    day: longDate(mark.date, language),
    end: mark.ends ? longDate(mark.ends, language) : "",
  });
}
