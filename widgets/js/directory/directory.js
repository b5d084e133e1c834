/** The directory of actors: search, filter, open a fiche, print it. Nothing is kept. */

import { button, h } from "../base/dom.js";
import { foldedSources, phoneLink, plainText, richText } from "../base/entries.js";
import { FILTERS, filterForm, foundActors } from "./filters.js";
import { pick, say } from "../base/language.js";
import { listenersTable } from "../base/listeners.js";
import { ToolShell, mountTool } from "../frame/shell.js";

/** Show the directory inside `root`; `model` holds `directory`. Returns how to take it down. */
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
    this.list.replaceChildren(...this.groups(found));
    if (!found.length) this.list.append(h("p", { class: "ww-none" }, say(language, "no-actors")));
  }

  /** The fiches: one group per side, but when searched by word the best fit first, in one. */
  groups(found) {
    const list = (actors) =>
      h(
        "ul",
        {},
        actors.map((actor) => h("li", {}, fiche(this, actor))),
      );
    if (this.wanted.words.trim()) return [list(found)];
    return Object.entries(this.board.words.sides).flatMap(([side, label]) => {
      const actors = found.filter((actor) => actor.side === side);
      const title = { class: "ww-side" };
      return actors.length ? [plainText(label, this.language, "h2", title), list(actors)] : [];
    });
  }
}

/** One actor: a line that opens into its fiche. */
function fiche(view, actor) {
  const { board, language } = view;
  const entry = board.entries[actor.entry];
  const regions = actor.regions.map((region) => pick(board.words.regions[region], language).words);
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
        h("span", { class: "ww-meta" }, regions.join(" · ")),
      ),
    ),
  );
  // Thirty fiches at once would be much to draw: each is drawn when it is opened.
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1)
      details.append(ficheBody(view, actor, details));
  });
  return details;
}

function ficheBody(view, actor, details) {
  const { board, language } = view;
  const entry = board.entries[actor.entry];
  return h(
    "div",
    { class: "ww-fiche-body" },
    entry.confidence === "high"
      ? null
      : h("p", { class: "ww-note-check" }, say(language, "check-first-why")),
    entry.phone ? h("p", { class: "ww-phone" }, phoneLink(entry)) : null,
    richText(entry.html, language),
    ficheParts(view, actor, entry),
    actor.website ? h("p", {}, websiteLink(actor.website)) : null,
    ownSource(board, actor, entry, language),
    printButton(view, actor, details),
  );
}

/** The parts with a head of their own; one that has nothing to say is left out. */
function ficheParts({ board, language }, actor, entry) {
  const part = (key, inside) => (inside ? [h("h3", {}, say(language, key)), inside] : null);
  const told = actor.told && listenersTable([actor.told], board, board.date, language);
  return [
    part("how-to-reach", richText(entry.reach, language)),
    part("what-it-costs", entry.costs && richText(entry.costs, language)),
    part("in-each-phase", phases(actor, board, language)),
    part("who-may-know", told),
    part("not-to-confuse", confused(actor, language)),
    part("in-your-zone", localRows(actor, language)),
  ];
}

function confused(actor, language) {
  if (!actor.confused.length) return null;
  const names = actor.confused.map((other, index) => [
    index ? ", " : "",
    plainText(other.title, language),
  ]);
  return h("p", {}, names);
}

function websiteLink(address) {
  return h(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer" },
    address.replace(/^https?:\/\/(www\.)?/, ""),
  );
}

/** Where the fiche rests; it says what holds today, so what changes later is left out. */
function ownSource(board, actor, entry, language) {
  const entries = { [actor.entry]: { ...entry, later: null } };
  return foldedSources({ entries }, [actor.entry], board.date, language);
}

function printButton({ board, language }, actor, details) {
  const key = board.form === "professional" ? "print-professional" : "print-open";
  const print = { key: `print-${actor.name}`, run: () => printOnly(details) };
  return h("p", { class: "ww-buttons ww-no-print" }, button(print, say(language, key)));
}

function phases(actor, board, language) {
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

function localRows(actor, language) {
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
