/** The reference entries (rules, actors, words) that a text links to, and where a verdict rests. */

import { today } from "./calendar.js";
import { freshId, h, safe, sign, termLink } from "./dom.js";
import { fallback, longDate, pick, say, shortDate } from "./language.js";

/** Rendered text in the reader's language, marked when it had to fall back. */
export function richText(text, language, className = "ww-text") {
  const found = pick(text, language);
  const { attributes, mark } = fallback(found, language);
  return h("div", { class: className, ...attributes }, mark, safe(found.bare));
}

/** Plain text in the reader's language, marked when it had to fall back. */
export function plainText(text, language, tag = "span", attributes = {}) {
  const found = pick(text, language);
  const back = fallback(found, language);
  return h(tag, { ...attributes, ...back.attributes }, found.bare, back.mark);
}

/**
 * The lines under a verdict: which rules it rests on, the day for which they hold, the sources.
 * More than `foldAbove` rules are folded away.
 */
export function sourceLines(storyboard, keys, day, language, foldAbove = 3) {
  const entries = [...new Set(keys)]
    .map((key) => [key, storyboard.entries?.[key]])
    .filter(([, entry]) => entry);
  if (!entries.length) return null;
  const words = `${say(language, "because")} · ${say(language, "holds-on", { day: longDate(day, language) })}`;
  const list = h(
    "ul",
    {},
    entries.map(([key, entry]) => sourceLine(key, entry, language)),
  );
  // What is folded away must not hide that a rule is to be checked, or is only an offer.
  const unsure = entries.some(([, entry]) => entry.confidence !== "high")
    ? mark("check-first", language, "ww-mark-check")
    : null;
  const offer = entries.find(([, entry]) => entry.offer)?.[1].offer;
  const marks = [
    unsure,
    offer ? h("span", { class: "ww-mark" }, say(language, "offer-of", { service: offer })) : null,
  ];
  if (entries.length <= foldAbove)
    return h("div", { class: "ww-sources" }, h("p", { class: "ww-sources-head" }, words), list);
  return h(
    "details",
    { class: "ww-sources" },
    h("summary", { class: "ww-sources-head" }, `${words} (${entries.length})`, marks),
    list,
  );
}

function sourceLine(key, entry, language) {
  const button = termLink(key, plainText(entry.title, language));
  const marks = [
    entry.offer
      ? h("span", { class: "ww-mark" }, say(language, "offer-of", { service: entry.offer }))
      : null,
    entry.confidence === "high" ? null : mark("check-first", language, "ww-mark-check"),
    entry.later
      ? mark(
          isPast(entry.later.from) ? "changed-since" : "changes-later",
          language,
          "ww-mark-changed",
        )
      : null,
  ];
  return h(
    "li",
    {},
    button,
    ...marks,
    h("span", { class: "ww-source-names" }, sourceLinks(entry.sources, language)),
  );
}

function mark(key, language, className) {
  return h("span", { class: `ww-mark ${className}` }, say(language, key));
}

function isPast(iso) {
  return iso <= today();
}

function sourceLinks(sources, language) {
  return sources.map((source) =>
    h(
      "span",
      { class: "ww-source" },
      h("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.title),
      ` (${say(language, "read-on", { day: shortDate(source.read, language) })})`,
    ),
  );
}

/**
 * Listen for clicks on linked words inside `root` and show their entry in a dialog.
 * `context()` gives the storyboard, the language and the day.
 */
export function explainIn(root, context) {
  const listener = (event) => {
    const button = event.target.closest?.(".ww-term");
    const wanted = event.type === "click" || event.key === " ";
    if (!button || !root.contains(button) || !wanted) return;
    event.preventDefault();
    const { storyboard, language, day } = context();
    const entry = storyboard.entries?.[button.dataset.entry];
    if (entry) openEntry(root, button, entry, { storyboard, language, day });
  };
  root.addEventListener("click", listener);
  root.addEventListener("keydown", listener);
}

function openEntry(root, opener, entry, { language, day }) {
  const title = freshId("entry");
  const dialog = h("dialog", { class: "ww-entry", "aria-labelledby": title });
  const close = h(
    "button",
    {
      type: "button",
      class: "ww-icon-button",
      "aria-label": say(language, "close"),
      on: { click: () => dialog.close() },
    },
    sign("close"),
  );
  dialog.append(
    h(
      "div",
      { class: "ww-entry-head" },
      plainText(entry.title, language, "h2", { id: title, tabindex: "-1" }),
      close,
    ),
    entryBody(entry, language, day),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener.isConnected && opener.focus();
  });
  root.append(dialog);
  dialog.showModal();
  dialog.querySelector("h2").focus();
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

/** A telephone number that a phone can dial. */
export function phoneLink(entry) {
  return h(
    "a",
    { class: "ww-phone-link", href: `tel:${entry.phone.replace(/\s/g, "")}` },
    entry.phone,
  );
}
