/**
 * Languages: which one is wanted, and how a text or a word of the interface is said in it.
 * What a language has no words for is said in another, with a mark; nothing falls back in silence.
 */

import { h } from "./dom.js";

/** The languages of the course. `LOCALES` is sent along with `WORDS`: the locale of each. */
export const LANGUAGES = Object.keys(LOCALES);
const SOURCE = LANGUAGES[0]; // in which everything is written first
const LANGUAGE_KEY = "wegwijs:language";

/** The reader's language: what was chosen before, what the page asks, what the browser prefers. */
export function wantedLanguage(asked = "") {
  const preferred = (navigator.languages || []).map((one) => one.slice(0, 2));
  return (
    [inAddress(), remembered(), asked, ...preferred].find((one) => LANGUAGES.includes(one)) ||
    SOURCE
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
  document
    .querySelector('meta[name="description"]')
    ?.setAttribute("content", say(language, "page-description"));
}

/** A word of the interface, with `{name}` filled in from `values`. */
export function say(language, key, values = {}) {
  const entry = WORDS[key];
  if (!entry) throw new Error(`No interface word '${key}'`);
  const words = entry[spoken(language, key)];
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** The language in which a word of the interface is said to a reader. */
function spoken(language, key) {
  return WORDS[key]?.[language] ? language : SOURCE;
}

/**
 * The words of a text, and the language in which they are. `words` end in a mark such as "[nl]"
 * where that is not the reader's; who marks them otherwise (`fallback`) takes them `bare`.
 */
export function pick(text, language) {
  const found = [language, SOURCE, ...Object.keys(text || {})].find((one) => text?.[one]);
  if (!found) return { words: "", bare: "", language };
  const bare = text[found];
  return { words: found === language ? bare : `${bare} [${found}]`, bare, language: found };
}

/** Attributes and a mark for a text that had to fall back to another language. */
export function fallback(found, language) {
  if (found.language === language) return { attributes: {}, mark: null };
  const key = "not-translated";
  const words = say(language, key, { language: found.language });
  return {
    attributes: { lang: found.language },
    mark: h("span", { class: "ww-fallback", lang: spoken(language, key) }, words),
  };
}

/** A number, with at most `decimals`. */
export function figure(number, language, decimals) {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals });
  return format.format(number);
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

/** The month of a day, short, with its year. */
export function shortMonth(iso, language) {
  return dateIn(language, iso, { month: "short", year: "numeric" });
}

function dateIn(language, iso, options) {
  const [year, month, day] = iso.split("-").map(Number);
  const date = new Date(year, month - 1, day);
  return new Intl.DateTimeFormat(LOCALES[language], options).format(date);
}

/** What a language is called in itself, with a capital: "Nederlands", "Français". */
export function languageName(language) {
  const name = nameOf(language, language);
  return name.charAt(0).toLocaleUpperCase(LOCALES[language]) + name.slice(1);
}

function nameOf(language, reader) {
  return new Intl.DisplayNames([LOCALES[reader]], { type: "language" }).of(language);
}

/**
 * Buttons, one per language, each named in its own language; and a note where the page itself has
 * not all its words in the current one.
 */
export function languageSwitch(current, onChoose) {
  const button = (language) =>
    h(
      "button",
      {
        type: "button",
        class: "ww-language",
        lang: language,
        "aria-pressed": String(language === current),
        "aria-label": languageName(language),
        "data-key": `language-${language}`,
        on: { click: () => onChoose(language) },
      },
      language.toUpperCase(),
    );
  return [
    h(
      "div",
      { class: "ww-languages", role: "group", "aria-label": say(current, "language") },
      LANGUAGES.map(button),
    ),
    partlyTranslated(current),
  ];
}

function partlyTranslated(language) {
  if (Object.values(WORDS).every((word) => word[language])) return null;
  const key = "partly-translated";
  const reader = spoken(language, key);
  const words = say(language, key, { language: nameOf(language, reader) });
  return h("p", { class: "ww-partly-translated", lang: reader }, words);
}
