/** What stands above a page: the brand, the languages, and for a tool the way home and its name. */

import { h, sign } from "../base/dom.js";
import { chooseLanguage, languageSwitch, sameLanguage, say } from "../base/language.js";

/**
 * The row with the brand and the languages.
 * `home` is the address of the start page (without it the brand is no link); `more` comes last.
 */
export function headRow(language, { home = "", more = null } = {}) {
  return h(
    "div",
    { class: "ww-head-row" },
    brand(language, home),
    languageSwitch(language, chooseLanguage),
    more,
  );
}

function brand(language, home) {
  if (!home) return h("p", { class: "ww-brand" }, sign("mark"), "Wegwijs");
  return h(
    "a",
    {
      class: "ww-brand",
      href: sameLanguage(home),
      "data-key": "home",
      "aria-label": say(language, "to-start"),
    },
    sign("mark"),
    "Wegwijs",
  );
}

/** The head of a tool. `lead`: words, nodes or null. */
export function toolHead({ language, home, title, lead }) {
  return h(
    "header",
    { class: "ww-head" },
    headRow(language, { home }),
    h("h1", { class: "ww-case-title" }, title),
    typeof lead === "string" ? h("p", { class: "ww-lead" }, lead) : lead,
  );
}
