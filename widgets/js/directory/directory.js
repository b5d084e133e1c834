/** The directory of actors: search, filter, open a fiche, print it. Nothing is kept. */

import { h } from "../base/dom.js";
import { phoneLink, plainText, richText, sourceLines } from "../base/entries.js";
import { FILTERS, filterForm, foundActors } from "./filters.js";
import { pick, say } from "../base/language.js";
import { listenersTable } from "../base/listeners.js";
import { ToolShell, mountTool } from "../frame/shell.js";

/** Show the directory inside `root`; `model` holds `directory`. Returns how to take it down again. */
export function mountDirectory(root, model) {
  return mountTool(DirectoryTool, root, model);
}

class DirectoryTool extends ToolShell {
  constructor(root, model) {
    super(root, model);
    this.board = model.get("directory");
    this.day = this.board.date;
    this.wanted = { words: "", ...Object.fromEntries(FILTERS.map((key) => [key, ""])) };
    this.count = h("p", { class: "ww-hint ww-count", role: "status" });
    this.list = h("div", { class: "ww-actors" });
  }

  title() {
    return say(this.language, "directory");
  }

  reference() {
    return this.board;
  }

  draw() {
    const warning =
      this.board.form === "professional"
        ? [h("p", { class: "ww-revised", role: "note" }, say(this.language, "professional-form"))]
        : [];
    this.page.replaceChildren(
      this.head(say(this.language, "directory-lead")),
      ...warning,
      filterForm(this),
      this.count,
      this.list,
    );
    this.showFound();
  }

  showFound() {
    const { board, language } = this;
    const found = foundActors(board, this.wanted, language);
    this.count.textContent = say(language, found.length === 1 ? "one-actor" : "actors-found", {
      count: found.length,
    });
    const sides = Object.entries(board.words.sides).map(([side, label]) => [
      label,
      found.filter((actor) => actor.side === side),
    ]);
    const group = ([label, actors]) => [
      plainText(label, language, "h2", { class: "ww-side" }),
      h(
        "ul",
        {},
        actors.map((actor) => h("li", {}, fiche(this, actor))),
      ),
    ];
    // Searched by word, the best fit comes first, whoever it works for.
    const groups = this.wanted.words.trim()
      ? [
          h(
            "ul",
            {},
            found.map((actor) => h("li", {}, fiche(this, actor))),
          ),
        ]
      : sides.filter(([, actors]) => actors.length).flatMap(group);
    this.list.replaceChildren(...groups);
    if (!found.length) this.list.append(h("p", { class: "ww-none" }, say(language, "no-actors")));
  }
}

/** One actor: a line that opens into its fiche. */
function fiche(view, actor) {
  const { board, language } = view;
  const entry = board.entries[actor.entry];
  const details = h(
    "details",
    { class: `ww-fiche ww-side-${actor.side}` },
    h(
      "summary",
      { "data-key": `actor-${actor.name}` },
      h(
        "span",
        { class: "ww-fiche-head" },
        plainText(entry.title, language, "strong"),
        h(
          "span",
          { class: "ww-meta" },
          actor.regions
            .map((region) => pick(board.words.regions[region], language).words)
            .join(" · "),
        ),
      ),
    ),
  );
  // Thirty fiches at once would be much to draw: each is drawn when it is opened.
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1)
      details.append(ficheBody(view, actor, entry, details));
  });
  return details;
}

function ficheBody(view, actor, entry, details) {
  const { board, language } = view;
  const part = (key, ...inside) =>
    inside.flat().some(Boolean) ? [h("h3", {}, say(language, key)), ...inside] : null;
  return h(
    "div",
    { class: "ww-fiche-body" },
    entry.confidence === "high"
      ? null
      : h("p", { class: "ww-note-check" }, say(language, "check-first-why")),
    entry.phone ? h("p", { class: "ww-phone" }, phoneLink(entry)) : null,
    richText(entry.html, language),
    part("how-to-reach", richText(entry.reach, language)),
    part("what-it-costs", entry.costs ? richText(entry.costs, language) : null),
    part("in-each-phase", phases(actor, view)),
    actor.told
      ? [
          h("h3", {}, say(language, "who-may-know")),
          listenersTable([actor.told], board, board.date, language),
        ]
      : null,
    part(
      "not-to-confuse",
      actor.confused.length
        ? h(
            "p",
            {},
            actor.confused.map((other, index) => [
              index ? ", " : "",
              plainText(other.title, language),
            ]),
          )
        : null,
    ),
    part("in-your-zone", localRows(actor, view)),
    actor.website
      ? h(
          "p",
          {},
          h(
            "a",
            { href: actor.website, target: "_blank", rel: "noopener noreferrer" },
            actor.website.replace(/^https?:\/\/(www\.)?/, ""),
          ),
        )
      : null,
    sourceLines(
      { entries: { [actor.entry]: { ...entry, later: null } } },
      [actor.entry],
      board.date,
      language,
      0,
    ),
    h(
      "p",
      { class: "ww-buttons ww-no-print" },
      h(
        "button",
        {
          type: "button",
          class: "ww-button",
          "data-key": `print-${actor.name}`,
          on: { click: () => printOnly(details) },
        },
        say(language, board.form === "professional" ? "print-professional" : "print-open"),
      ),
    ),
  );
}

function phases(actor, { board, language }) {
  const rows = Object.entries(board.words.phases).filter(([phase]) => actor.in_phase[phase]);
  return rows.length
    ? h(
        "dl",
        { class: "ww-in-phase" },
        rows.map(([phase, label]) => [
          h("dt", {}, plainText(label, language)),
          h("dd", {}, richText(actor.in_phase[phase], language)),
        ]),
      )
    : null;
}

function localRows(actor, { language }) {
  if (!actor.local.length) return null;
  const line = (row) =>
    Object.entries(row).map(([key, value]) =>
      h("div", {}, h("dt", {}, say(language, `zone-${key}`)), h("dd", {}, value)),
    );
  return h(
    "ul",
    { class: "ww-local" },
    actor.local.map((one) =>
      h("li", {}, h("dl", {}, line(one.open), one.personal ? line(one.personal) : null)),
    ),
  );
}

/** Print one fiche and nothing else. */
function printOnly(details) {
  details.classList.add("ww-print-this");
  document.documentElement.classList.add("ww-print-one");
  const done = () => {
    details.classList.remove("ww-print-this");
    document.documentElement.classList.remove("ww-print-one");
    window.removeEventListener("afterprint", done);
  };
  window.addEventListener("afterprint", done);
  window.print();
}
