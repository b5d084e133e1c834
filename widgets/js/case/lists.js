/**
 * Building blocks of answering: a list to pick from, and the hands of a group.
 *
 * A control is `{element, chosen(), problem()}`: what is picked now, and the word key of what is
 * still missing. It is made for a step and its surroundings: language, words (the storyboard's),
 * chosen (what was picked before), changed() (called after every change), hands (null, or counts by
 * choice id in big-screen mode).
 */

import { freshId, h, sign } from "../base/dom.js";
import { plainText } from "../base/entries.js";
import { pick, say } from "../base/language.js";

/** A label in the reader's language, marked when it had to fall back. */
export function labelOf(thing, language) {
  return plainText(thing.label, language, "span", { class: "ww-label" });
}

/** A control to pick one option (`radio`) or some (`checkbox`). */
export function pickList(step, around, type) {
  const name = freshId(step.kind);
  const inputs = step.choices.map((choice) =>
    h("input", {
      type,
      name,
      value: choice.id,
      "data-key": `choice-${choice.id}`,
      checked: around.chosen.includes(choice.id),
      on: { change: around.changed },
    }),
  );
  const rows = step.choices.map((choice, index) =>
    h(
      "div",
      { class: "ww-option-row" },
      h("label", { class: "ww-option" }, inputs[index], labelOf(choice, around.language)),
      around.hands ? handsInput(choice, around) : null,
    ),
  );
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const missing = type === "radio" ? "choose-one" : "choose-some";
  return {
    element: h("div", { class: `ww-options ww-${step.kind}` }, rows),
    chosen,
    problem: () => (chosen().length ? null : missing),
    mark: (id) => {
      const input = inputs.find((one) => one.value === id);
      if (input) input.checked = true;
    },
  };
}

function handsInput(choice, around) {
  const id = freshId("hands");
  const input = h("input", {
    id,
    type: "number",
    min: "0",
    max: "99",
    inputmode: "numeric",
    class: "ww-hands-input",
    value: around.hands[choice.id] ?? "",
    "data-key": `hands-${choice.id}`,
    "aria-label": `${say(around.language, "hands")}: ${pick(choice.label, around.language).words}`,
    on: {
      input: () => {
        const count = Math.min(99, Math.max(0, Math.trunc(Number(input.value) || 0)));
        around.hands[choice.id] = count;
        around.changed();
      },
    },
  });
  return h("span", { class: "ww-hands" }, sign("hand"), input);
}

/** In a group the most hands choose, as long as they are not tied. */
export function followHands(control, step, hands) {
  const counts = step.choices
    .map((choice) => [hands[choice.id] || 0, choice.id])
    .sort((one, other) => other[0] - one[0]);
  if (counts[0][0] > (counts[1]?.[0] ?? 0)) control.mark(counts[0][1]);
}

/** How many hands a group raised. */
export function handsRaised(answer) {
  return Object.values(answer.hands || {}).reduce((sum, count) => sum + count, 0);
}

/** What was picked; of a group every option, with the hands that it got. */
export function pickedRows(step, answer, { language }) {
  const total = handsRaised(answer);
  const rows = step.choices.filter((choice) => total || answer.chosen.includes(choice.id));
  return h(
    "ul",
    { class: "ww-yours", "aria-label": say(language, "your-answer") },
    rows.map((choice) =>
      h(
        "li",
        { class: answer.chosen.includes(choice.id) ? "ww-yours-chosen" : "" },
        plainText(choice.label, language),
        total ? handsBar(answer.hands[choice.id] || 0, total, language) : null,
      ),
    ),
  );
}

function handsBar(count, total, language) {
  const part = Math.round((100 * count) / total);
  return h(
    "span",
    { class: "ww-bar-row" },
    h(
      "span",
      { class: "ww-bar", "aria-hidden": "true" },
      h("span", { class: "ww-bar-fill", style: `width:${part}%` }),
    ),
    h("span", { class: "ww-bar-count" }, say(language, "hands-counted", { count, total })),
  );
}
