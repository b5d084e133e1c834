/** The lines to call at once. */

import { h } from "./dom.js";
import { phoneLink, plainText, richText } from "./entries.js";

/** Draw the list of emergency lines behind some entry keys. */
export function emergencyList(keys, board, language) {
  return h(
    "ul",
    { class: "ww-contacts" },
    keys.map((key) => {
      const entry = board.entries[key];
      return h(
        "li",
        {},
        phoneLink(entry),
        h("span", {}, plainText(entry.title, language, "strong"), richText(entry.html, language)),
      );
    }),
  );
}
