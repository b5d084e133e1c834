/** The reference entries (rules, actors, words) that a text links to, and where a verdict rests. */

import { h, safe, termLink } from "./dom.js";
import { fallback, longDate, pick, say, shortDate } from "./language.js";
import { isPast } from "./calendar.js";

/** Rendered text in the reader's language, marked when it had to fall back. */
export function richText(text, language, className = "ww-text") {
  const found = pick(text, language);
  const back = fallback(found, language);
  return h("div", { class: className, ...back.attributes }, back.mark, safe(found.bare));
}

/** Plain text in the reader's language, marked when it had to fall back. */
export function plainText(text, language, tag = "span", attributes = {}) {
  const found = pick(text, language);
  const back = fallback(found, language);
  return h(tag, { ...attributes, ...back.attributes }, found.bare, back.mark);
}

const FOLD_ABOVE = 3; // more rules than this under a verdict would push it off the screen

/**
 * The lines under a verdict: which rules it rests on, the day for which they hold, the sources.
 * More than three rules are folded away.
 */
export function sourceLines(board, keys, day, language) {
  const entries = known(board, keys);
  if (!entries.length || entries.length > FOLD_ABOVE) return folded(entries, day, language);
  const head = h("p", { class: "ww-sources-head" }, restsOn(day, language));
  return h("div", { class: "ww-sources" }, head, sourceList(entries, language));
}

/** The same lines where they are only for who wants to know: always folded away. */
export function foldedSources(board, keys, day, language) {
  return folded(known(board, keys), day, language);
}

function known(board, keys) {
  const entries = [...new Set(keys)].map((key) => [key, board.entries?.[key]]);
  return entries.filter(([, entry]) => entry);
}

function restsOn(day, language) {
  const holds = say(language, "holds-on", { day: longDate(day, language) });
  return `${say(language, "because")} · ${holds}`;
}

function folded(entries, day, language) {
  if (!entries.length) return null;
  // What is folded away must not hide that a rule is to be checked, or is only an offer.
  const unsure = entries.find(([, entry]) => entry.confidence !== "high");
  const offered = entries.find(([, entry]) => entry.offer);
  return h(
    "details",
    { class: "ww-sources" },
    h(
      "summary",
      { class: "ww-sources-head" },
      `${restsOn(day, language)} (${entries.length})`,
      unsure ? checkMark(unsure[1], language) : null,
      offered ? offerMark(offered[1], language) : null,
    ),
    sourceList(entries, language),
  );
}

function sourceList(entries, language) {
  return h(
    "ul",
    {},
    entries.map(([key, entry]) => sourceLine(key, entry, language)),
  );
}

function sourceLine(key, entry, language) {
  return h(
    "li",
    {},
    termLink(key, plainText(entry.title, language)),
    offerMark(entry, language),
    checkMark(entry, language),
    changeMark(entry, language),
    h("span", { class: "ww-source-names" }, sourceLinks(entry.sources, language)),
  );
}

function offerMark({ offer }, language) {
  return offer ? mark("", say(language, "offer-of", { service: offer })) : null;
}

function checkMark({ confidence }, language) {
  return confidence === "high" ? null : mark("ww-mark-check", say(language, "check-first"));
}

function changeMark({ later }, language) {
  if (!later) return null;
  const key = isPast(later.from) ? "changed-since" : "changes-later";
  return mark("ww-mark-changed", say(language, key));
}

function mark(className, words) {
  return h("span", { class: `ww-mark ${className}`.trim() }, words);
}

/** The sources themselves, each with the day on which it was read. */
export function sourceLinks(sources, language) {
  return sources.map((source) =>
    h(
      "span",
      { class: "ww-source" },
      h("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.title),
      ` (${say(language, "read-on", { day: shortDate(source.read, language) })})`,
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
