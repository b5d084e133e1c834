/** What has changed since my last training: every turn of the rulebook after a day. */

import { freshId, h } from "../base/dom.js";
import { plainText, richText, sourceLines } from "../base/entries.js";
import { longDate, pick, say } from "../base/language.js";
import { ToolShell, mountTool } from "../frame/shell.js";

/** Show the history inside `root`; `model` holds `history`. Returns how to take it down. */
export function mountHistory(root, model) {
  return mountTool(HistoryTool, root, model);
}

class HistoryTool extends ToolShell {
  constructor(root, model) {
    super(root, model);
    this.board = model.get("history");
    this.day = this.board.date;
    this.since = `${Number(this.day.slice(0, 4)) - 1}${this.day.slice(4)}`;
  }

  title() {
    return say(this.language, "history");
  }

  reference() {
    return this.board;
  }

  draw() {
    const { board, language } = this;
    const found = board.changes.filter((one) => one.day > this.since);
    this.page.replaceChildren(
      this.head(say(language, "history-lead")),
      this.sinceField(),
      h(
        "p",
        { class: "ww-hint", role: "status" },
        say(language, found.length === 1 ? "one-change" : "changes-found", { count: found.length }),
      ),
      h(
        "ol",
        { class: "ww-history" },
        byDay(found).map(([day, rows]) => dayOf(this, day, rows)),
      ),
    );
  }

  sinceField() {
    const id = freshId("since");
    const changed = () => {
      if (!input.value) return;
      this.since = input.value;
      this.redraw();
    };
    const input = h("input", {
      id,
      type: "date",
      value: this.since,
      min: this.board.first,
      "data-key": "since",
      on: { change: changed },
    });
    return h(
      "div",
      { class: "ww-filters ww-no-print" },
      h(
        "div",
        { class: "ww-field" },
        h("label", { for: id }, say(this.language, "last-training")),
        input,
      ),
    );
  }
}

function byDay(rows) {
  const days = new Map();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) || []), row]);
  return [...days];
}

function dayOf({ board, language }, day, rows) {
  return h(
    "li",
    {},
    h(
      "h2",
      {},
      longDate(day, language),
      day > board.date ? h("span", { class: "ww-mark" }, say(language, "announced")) : null,
    ),
    h(
      "ul",
      {},
      rows.map((row) => changeOf(board, language, row)),
    ),
  );
}

/** One change: a line that opens into what holds now and what held before. */
function changeOf(board, language, row) {
  const entry = board.entries[row.entry];
  const was = row.is === "changed" ? entry.before : null;
  const topic = pick(board.words.topics[row.topic], language).words;
  return h(
    "li",
    {},
    h(
      "details",
      { class: "ww-fiche ww-change-card" },
      h(
        "summary",
        { "data-key": `change-${row.name}-${row.day}` },
        h(
          "span",
          { class: "ww-fiche-head" },
          plainText(entry.title, language, "strong"),
          h("span", { class: "ww-meta" }, `${topic} · ${say(language, `change-${row.is}`)}`),
          fromTo(was, entry, language),
        ),
      ),
      changeBody(board, language, row, was),
    ),
  );
}

function changeBody(board, language, row, was) {
  const entry = board.entries[row.entry];
  const day = row.day > board.date ? board.date : row.day; // of what is announced, as read today
  return h(
    "div",
    { class: "ww-fiche-body" },
    entry.confidence === "high"
      ? null
      : h("p", { class: "ww-note-check" }, say(language, "check-first-why")),
    richText(entry.html, language),
    was ? beforeThat(was, language) : null,
    sourceLines(board, [row.entry], day, language),
  );
}

function beforeThat(was, language) {
  return [
    h("h3", {}, say(language, "before-that", { day: longDate(was.to, language) })),
    richText(was.html, language),
  ];
}

function fromTo(was, entry, language) {
  const [before, after] = [was, entry].map((one) => (one ? pick(one.amount, language).words : ""));
  return before && after && before !== after
    ? h("span", { class: "ww-from-to" }, h("del", {}, before), " → ", h("ins", {}, after))
    : null;
}
