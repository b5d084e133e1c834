/** The head of every tool: the way home, the languages, its name. */

import { h, sign } from "../base/dom.js";
import { languageSwitch, sameLanguage, say } from "../base/language.js";

/** Draw the head. `home` is the address of the start page; without it the brand is no link. `lead`: words, nodes or null. */
export function toolHead(language, choose, home, title, lead) {
  const brand = [sign("mark"), "Wegwijs"];
  const link = home
    ? h(
        "a",
        {
          class: "ww-brand",
          href: sameLanguage(home),
          "data-key": "home",
          "aria-label": say(language, "to-start"),
        },
        brand,
      )
    : h("p", { class: "ww-brand" }, brand);
  return h(
    "header",
    { class: "ww-head" },
    h("div", { class: "ww-head-row" }, link, languageSwitch(language, choose)),
    h("h1", { class: "ww-case-title" }, title),
    typeof lead === "string" ? h("p", { class: "ww-lead" }, lead) : lead,
  );
}
