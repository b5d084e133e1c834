/** The letter as it stands: the text in three languages, what was left out and why, and the way out. */

import { h, termLink } from "../base/dom.js";
import { plainText, sourceLines } from "../base/entries.js";
import { languageName, pick, say } from "../base/language.js";

/** Draw the preview. `view` knows the letter. */
export function letterPaper(view) {
  const { language } = view;
  return h(
    "section",
    { class: "ww-letter-preview", "aria-labelledby": view.previewTitle },
    h("h2", { id: view.previewTitle }, say(language, "letter-preview")),
    ...paperParts(view),
  );
}

function paperParts(view) {
  const { language, letter } = view;
  if (!letter) return [h("p", { class: "ww-hint" }, say(language, "letter-begin"))];
  if (letter.blocked) return [stopNote(view, letter.blocked)];
  return [
    written(view),
    leftOutList(view),
    sourceLines(view.reference(), letter.rules, view.day, language),
  ].filter(Boolean);
}

function stopNote(view, blocked) {
  const { language } = view;
  return h(
    "div",
    { class: "ww-letter-stop" },
    plainText(blocked.title, language, "h3"),
    plainText(blocked.todo, language, "p"),
    sourceLines(view.reference(), blocked.rules, view.day, language),
  );
}

function written(view) {
  const { language, letterLanguage, letter } = view;
  const act = (key, words, listener) =>
    h(
      "button",
      {
        type: "button",
        class: `ww-button ${key === "copy" ? "ww-primary" : ""}`,
        "data-key": `letter-${key}`,
        on: { click: listener },
      },
      words,
    );
  return h(
    "div",
    {},
    letterLanguages(view),
    h(
      "p",
      { class: "ww-buttons ww-letter-take" },
      act("copy", say(language, "letter-copy"), () => view.copy()),
      act("docx", say(language, "letter-docx"), () => view.saveDocx()),
      act("print", say(language, "print"), () => view.print()),
    ),
    h(
      "div",
      { class: "ww-letter-paper", lang: letterLanguage },
      letterLines(letter.texts[letterLanguage]),
    ),
    h("p", { class: "ww-hint" }, say(language, "letter-names")),
  );
}

/** The language of the letter, which need not be the reader's. */
function letterLanguages(view) {
  const { board, language, letterLanguage } = view;
  const one = (wanted) =>
    h(
      "button",
      {
        type: "button",
        class: "ww-language",
        lang: wanted,
        "aria-pressed": String(wanted === letterLanguage),
        "data-key": `letter-in-${wanted}`,
        on: { click: () => view.chooseLetterLanguage(wanted) },
      },
      languageName(wanted),
    );
  return h(
    "div",
    {
      class: "ww-languages ww-letter-languages",
      role: "group",
      "aria-label": say(language, "letter-language"),
    },
    Object.keys(board.speech).map(one),
  );
}

/** The lines of a letter as paragraphs and lists; what is to be typed in later stands out. */
export function letterLines(text) {
  const rows = [];
  for (const line of text.split("\n")) {
    const item = line.startsWith("- ");
    if (!item) rows.push(h("p", {}, withBlanks(line)));
    else {
      if (rows.at(-1)?.tagName !== "UL") rows.push(h("ul", {}));
      rows.at(-1).append(h("li", {}, withBlanks(line.slice(2))));
    }
  }
  return rows;
}

function withBlanks(line) {
  return line
    .split(/(\[[^\]]*\])/)
    .filter(Boolean)
    .map((part) => (/^\[.*\]$/.test(part) ? h("span", { class: "ww-letter-blank" }, part) : part));
}

function leftOutList(view) {
  const { language, letter } = view;
  if (!letter.left_out.length) return null;
  return h(
    "div",
    { class: "ww-letter-out" },
    h("h3", {}, say(language, "letter-left-out")),
    h(
      "ul",
      {},
      letter.left_out.map((one) =>
        h(
          "li",
          { "data-field": one.field },
          plainText(one.label, language, "strong"),
          `${say(language, "colon")}${pick(one.why, language).words}`,
          ruleLinks(view, one.rules),
        ),
      ),
    ),
  );
}

/** The rules behind an omission, each opening its explanation. */
function ruleLinks(view, keys) {
  const { entries } = view.reference();
  return h(
    "ul",
    { class: "ww-letter-rules" },
    keys
      .filter((key) => entries[key])
      .map((key) => h("li", {}, termLink(key, plainText(entries[key].title, view.language)))),
  );
}
