/**
 * What kinds that are answered by writing share; a kind spreads `writing` and adds its own:
 *
 *   rows                   the height of the field, in lines
 *   hint, keep, skip       word keys: below the question, on the two buttons
 */

import { button, freshId, h } from "../base/dom.js";
import { plainText } from "../base/entries.js";
import { say } from "../base/language.js";
import { kindOf } from "./kinds.js";

const LONGEST = "8000"; // characters

/** What every kind that is answered by writing has in common. */
export const writing = {
  form: writingForm,
  item: writingItem,
  fits: (_step, { chosen, text }) =>
    !chosen?.length && (text === undefined || typeof text === "string"),
  inWords: (_step, { text }) => [(text || "").trim()].filter(Boolean),
  takeHome: (_step, answer) => (answer ? [h("blockquote", {}, answer.text || "–")] : null),
};

function writingForm(step, context, act) {
  const { language, draft } = context;
  const { asks, rows, hint, keep, skip } = kindOf(step);
  // Where no answer is asked for, there is nothing to look back on: it goes on at once.
  const onward = asks !== "must";
  const id = freshId("writing");
  const area = h("textarea", {
    id,
    rows,
    maxlength: LONGEST,
    "data-key": "writing",
    on: { input: () => act.setDraft({ text: area.value }) },
  });
  area.value = draft?.text || "";
  const submit = (event) => {
    event.preventDefault();
    act.answer({ text: area.value.trim() }, onward);
  };
  const skipIt = { key: "skip", run: () => act.answer({ text: "" }, onward) };
  return h(
    "form",
    { class: "ww-form", on: { submit } },
    plainText(step.question, language, "label", { for: id, class: "ww-question-label" }),
    h("p", { class: "ww-hint" }, say(language, hint)),
    area,
    h(
      "p",
      { class: "ww-buttons" },
      h("button", { class: "ww-button ww-primary", "data-key": "commit" }, say(language, keep)),
      button(skipIt, say(language, skip)),
    ),
  );
}

/** A question of an exercise sheet, saved when the typing pauses. */
function writingItem(step, around) {
  const id = freshId("writing");
  const area = h("textarea", { id, rows: "12", maxlength: LONGEST, "data-key": "writing" });
  area.value = around.draft()?.text ?? around.latest()?.text ?? "";
  const keep = () => {
    around.later(null);
    if (area.value === (around.latest()?.text ?? "")) return;
    around.save({ text: area.value });
    around.setDraft(null);
  };
  area.addEventListener("input", () => {
    around.setDraft({ text: area.value });
    around.later(keep);
  });
  area.addEventListener("blur", keep);
  return h(
    "div",
    { class: "ww-form" },
    plainText(step.question, around.language, "label", { for: id, class: "ww-question-label" }),
    area,
  );
}
