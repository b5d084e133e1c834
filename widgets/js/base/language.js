/** Languages: which one is wanted, and how a text or a word of the interface is said in it. */

import { h } from "./dom.js";

export const LANGUAGES = ["nl", "fr", "en"];
const LANGUAGE_KEY = "wegwijs:language";

/** The reader's language: what was chosen before, what the page asks, what the browser prefers. */
export function wantedLanguage(asked = "") {
  const preferred = (navigator.languages || []).map((one) => one.slice(0, 2));
  return (
    [inAddress(), remembered(), asked, ...preferred].find((one) => LANGUAGES.includes(one)) || "nl"
  );
}

/** The language that the page's address asks for; null when it asks for none. */
function inAddress() {
  const asked = new URLSearchParams(window.location.search).get("lang");
  return LANGUAGES.includes(asked) ? asked : null;
}

/** The address of another page of the course, in the language that this page's address asks for. */
export function sameLanguage(href) {
  const asked = inAddress();
  return asked ? `${href}${href.includes("?") ? "&" : "?"}lang=${asked}` : href;
}

function remembered() {
  try {
    return window.localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null; // storage is closed: ask again next time
  }
}

/** Remember a choice of language and tell everything on the page. */
export function chooseLanguage(language) {
  try {
    window.localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // storage is closed: the choice holds for this page
  }
  if (inAddress()) {
    const address = new URL(window.location.href);
    address.searchParams.set("lang", language);
    window.history.replaceState(window.history.state, "", address);
  }
  window.dispatchEvent(new CustomEvent("wegwijs:language", { detail: language }));
}

/** Call `listener` whenever the language is chosen anywhere on the page; returns how to stop. */
export function onLanguage(listener) {
  const heard = (event) => listener(event.detail);
  window.addEventListener("wegwijs:language", heard);
  return () => window.removeEventListener("wegwijs:language", heard);
}

/** On a page of our own (not in JupyterLab) the document speaks the language too. */
export function tellDocument(language, title) {
  if (!document.documentElement.hasAttribute("data-wegwijs-page")) return;
  document.documentElement.lang = language;
  document.title = title ? `${title} · Wegwijs` : "Wegwijs";
}

/** A word of the interface, with `{name}` filled in from `values`. */
export function say(language, key, values = {}) {
  const entry = WORDS[key];
  if (!entry) throw new Error(`No interface word '${key}'`);
  return (entry[language] || entry.nl).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** The words of a text, and the language in which they are. */
export function pick(text, language) {
  if (text?.[language]) return { words: text[language], language };
  const other = ["nl", ...Object.keys(text || {})].find((one) => text?.[one]);
  return { words: other ? text[other] : "", language: other || language };
}

/** Attributes and a mark for a text that had to fall back to another language. */
export function fallback(found, language) {
  if (found.language === language) return { attributes: {}, mark: null };
  const words = say(language, "not-translated", { language: found.language });
  return {
    attributes: { lang: found.language },
    mark: h("span", { class: "ww-fallback", lang: language }, words),
  };
}

/** A calendar day in words. */
export function longDate(iso, language, weekday = false) {
  const words = dateIn(language, iso, {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(weekday ? { weekday: "long" } : {}),
  });
  return language === "fr" ? words.replace(/\b1 (?=\p{L})/u, "1er ") : words;
}

/** A calendar day in figures. */
export function shortDate(iso, language) {
  return dateIn(language, iso, { day: "numeric", month: "numeric", year: "numeric" });
}

function dateIn(language, iso, options) {
  const [year, month, day] = iso.split("-").map(Number);
  return new Intl.DateTimeFormat(`${language}-BE`, options).format(new Date(year, month - 1, day));
}

/** Radio buttons, one per language, each named in its own language. */
export function languageSwitch(current, onChoose) {
  const names = { nl: "Nederlands", fr: "Français", en: "English" };
  const button = (language) =>
    h(
      "button",
      {
        type: "button",
        class: "ww-language",
        lang: language,
        "aria-pressed": String(language === current),
        "aria-label": names[language],
        "data-key": `language-${language}`,
        on: { click: () => onChoose(language) },
      },
      language.toUpperCase(),
    );
  return h(
    "div",
    { class: "ww-languages", role: "group", "aria-label": say(current, "language") },
    LANGUAGES.map(button),
  );
}
