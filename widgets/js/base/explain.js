/** The explanation of a word, a rule or an actor: a dialog that its link opens. */

import { freshId, h, sign } from "./dom.js";
import { phoneLink, plainText, richText, sourceLinks } from "./entries.js";
import { longDate, say } from "./language.js";
import { isPast } from "./calendar.js";

/**
 * Listen for clicks on linked words inside `root` and show their entry in a dialog.
 * `context()` gives the board that holds the entries, the language and the day.
 */
export function explainIn(root, context) {
  const listener = (event) => {
    const opener = event.target.closest?.(".ww-term");
    const isWanted = event.type === "click" || event.key === " ";
    if (!opener || !root.contains(opener) || !isWanted) return;
    event.preventDefault();
    const { board, language, day } = context();
    const entry = board.entries?.[opener.dataset.entry];
    if (entry) openEntry(root, opener, entry, { language, day });
  };
  root.addEventListener("click", listener);
  root.addEventListener("keydown", listener);
}

function openEntry(root, opener, entry, { language, day }) {
  const title = freshId("entry");
  const dialog = h("dialog", { class: "ww-entry", "aria-labelledby": title });
  dialog.append(
    h(
      "div",
      { class: "ww-entry-head" },
      plainText(entry.title, language, "h2", { id: title, tabindex: "-1" }),
      closeButton(dialog, language),
    ),
    entryBody(entry, language, day),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (opener.isConnected) opener.focus();
  });
  root.append(dialog);
  dialog.showModal();
  dialog.querySelector("h2").focus();
}

function closeButton(dialog, language) {
  const words = { "aria-label": say(language, "close") };
  const close = { on: { click: () => dialog.close() } };
  return h(
    "button",
    { type: "button", class: "ww-icon-button", ...words, ...close },
    sign("close"),
  );
}

function entryBody(entry, language, day) {
  if (entry.kind === "rule") return ruleBody(entry, language, day);
  return h(
    "div",
    { class: "ww-entry-body" },
    richText(entry.html, language),
    entry.phone ? h("p", { class: "ww-phone" }, phoneLink(entry)) : null,
    entry.reach
      ? [h("h3", {}, say(language, "how-to-reach")), richText(entry.reach, language)]
      : null,
    entry.costs
      ? [h("h3", {}, say(language, "what-it-costs")), richText(entry.costs, language)]
      : null,
    entrySources(entry, language),
  );
}

function ruleBody(entry, language, day) {
  return h(
    "div",
    { class: "ww-entry-body" },
    h("p", { class: "ww-validity" }, validity(entry, language, day)),
    entry.offer
      ? h("p", { class: "ww-note-check" }, say(language, "offer-of", { service: entry.offer }))
      : null,
    entry.confidence === "high"
      ? null
      : h("p", { class: "ww-note-check" }, say(language, "check-first-why")),
    richText(entry.html, language),
    entry.later ? changed(entry.later, language) : null,
    entry.before ? earlier(entry.before, language) : null,
    entrySources(entry, language),
  );
}

function validity(entry, language, day) {
  const holds = (!entry.from || entry.from <= day) && (!entry.to || day <= entry.to);
  const parts = holds ? [say(language, "holds-on", { day: longDate(day, language) })] : [];
  if (entry.from) parts.push(say(language, "since", { day: longDate(entry.from, language) }));
  if (entry.to) parts.push(say(language, "until", { day: longDate(entry.to, language) }));
  return parts.join(" · ");
}

function changed(later, language) {
  const key = isPast(later.from) ? "changed-on" : "changes-on";
  return h(
    "div",
    { class: "ww-changed" },
    h(
      "p",
      { class: "ww-changed-head" },
      say(language, key, { day: longDate(later.from, language) }),
    ),
    later.confidence === "high"
      ? null
      : h("p", { class: "ww-note-check" }, say(language, "check-first-why")),
    richText(later.html, language),
  );
}

function earlier(before, language) {
  return h(
    "details",
    { class: "ww-earlier" },
    h("summary", {}, say(language, "before-that", { day: longDate(before.to, language) })),
    richText(before.html, language),
  );
}

function entrySources(entry, language) {
  if (!entry.sources?.length) return null;
  return h(
    "div",
    { class: "ww-entry-sources" },
    h("h3", {}, say(language, "sources")),
    h(
      "ul",
      {},
      sourceLinks(entry.sources, language).map((one) => h("li", {}, one)),
    ),
  );
}
