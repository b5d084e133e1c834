/** The fields in which anything can be typed. They stay folded: most letters need none of them. */

import { freshId, h } from "../base/dom.js";
import { plainText } from "../base/entries.js";
import { pick, say } from "../base/language.js";
import { tick, writing } from "./fields.js";
import { isClosed } from "./gate.js";
import { toggled } from "./state.js";

/** Diagnosis, treatment, private cause and remark, with a hint on what becomes of them. */
export function privateSection(view) {
  const { board, language } = view;
  const note = freshId("private");
  const folded = {
    class: "ww-letter-private",
    open: view.privateOpen,
    on: {
      toggle: (event) => {
        view.privateOpen = event.target.open;
      },
    },
  };
  return h(
    "details",
    folded,
    h("summary", { "data-key": "private" }, say(language, "letter-private")),
    h("p", { class: "ww-hint", id: note }, say(language, hint(view.recipient()))),
    board.words.private.map((one) => privateField(view, one, note)),
  );
}

function hint(recipient) {
  if (isClosed(recipient)) return "letter-private-closed";
  const unwanted = recipient.told.diagnosis === "not-needed";
  return unwanted ? "letter-private-not-needed" : "letter-private-note";
}

function privateField(view, { id, label }, note) {
  const { form, language } = view;
  const asksNeed = !isClosed(view.recipient()) && view.recipient().told.diagnosis === "as-needed";
  return h(
    "div",
    { class: "ww-letter-private-field" },
    writing({
      key: `private-${id}`,
      label: plainText(label, language),
      value: form.private[id] || "",
      describedBy: note,
      onChange: (text) => view.change({ private: { ...view.form.private, [id]: text } }),
    }),
    asksNeed
      ? tick({
          key: `needed-${id}`,
          label: neededLabel(label, language),
          value: form.needed.includes(id),
          onChange: (on) => view.change({ needed: toggled(view.form.needed, id, on) }),
        })
      : null,
  );
}

function neededLabel(label, language) {
  return h(
    "span",
    { class: "ww-label" },
    say(language, "letter-needed"),
    h("span", { class: "ww-sr" }, ` (${pick(label, language).words})`),
  );
}
