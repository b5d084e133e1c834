/** The table of who may be told what. */

import { h, termLink } from "./dom.js";
import { foldedSources, plainText, richText } from "./entries.js";
import { say } from "./language.js";

const SHARES = ["identity", "diagnosis", "capacities", "plan"];

/** Draw the table. `board` holds the reference entries; `day` is the day whose rules are cited. */
export function listenersTable(listeners, board, day, language) {
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, say(language, "to-whom")),
    SHARES.map((key) => h("th", { scope: "col" }, say(language, `share-${key}`))),
    h("th", { scope: "col" }, say(language, "on-condition")),
  );
  const rows = listeners.map((listener) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, termLink(listener.entry, plainText(listener.title, language))),
      SHARES.map((key) =>
        h(
          "td",
          { "data-label": say(language, `share-${key}`), class: `ww-told-${listener.told[key]}` },
          say(language, `told-${listener.told[key]}`),
        ),
      ),
      h(
        "td",
        { "data-label": say(language, "on-condition") },
        richText(listener.condition, language),
        foldedSources(board, listener.rules, day, language),
      ),
    ),
  );
  return h("table", { class: "ww-listeners" }, h("thead", {}, head), h("tbody", {}, rows));
}
