/** Put the items in the right order. Every pair that stands right counts for, others against. */

import { h, sign } from "../../base/dom.js";
import { richText } from "../../base/entries.js";
import { say } from "../../base/language.js";
import { choosing, choosingItem } from "../choosing.js";
import { register } from "../kinds.js";
import { labelOf } from "../lists.js";
import { rightOrder } from "../measures.js";
import { labelWords, outcome, stepSources } from "../outcomes.js";

register("order", {
  ...choosing,
  between: " → ",
  control,
  item: (step, around) => choosingItem(step, around, (drawn) => asItStands(drawn, around)),
  score: (step, chosen) => rightOrder(step.right, chosen),
  best: (step) => step.right,
  inWords: (step, answer, context) =>
    choosing.inWords(step, answer, context).map((label, index) => `${index + 1}. ${label}`),
  body,
});

/** The order in which the items are drawn may happen to be the reader's answer: they can say so. */
function asItStands(drawn, around) {
  return h(
    "button",
    {
      type: "button",
      class: "ww-button",
      "data-key": "keep-order",
      on: { click: () => around.save({ chosen: drawn.chosen() }) },
    },
    say(around.language, "keep-order"),
  );
}

function control(step, around) {
  const { language } = around;
  const known = new Map(step.choices.map((choice) => [choice.id, choice]));
  const before = around.chosen.filter((id) => known.has(id));
  let order = before.length === known.size ? before : [...known.keys()];
  const list = h("ol", { class: "ww-order" });
  const heard = h("p", { class: "ww-sr", role: "status" });

  function move(id, by) {
    const to = order.indexOf(id) + by;
    if (to < 0 || to >= order.length) return;
    order = moved(order, order.indexOf(id), to);
    draw();
    const wanted = list.querySelector(`[data-key="move-${id}-${by}"]`);
    (wanted.disabled ? list.querySelector(`[data-key="move-${id}-${-by}"]`) : wanted).focus();
    const label = labelWords(known.get(id), language);
    heard.textContent = say(language, "now-at", { label, place: to + 1, of: order.length });
    around.changed();
  }

  function mover(id, by, disabled) {
    const words = say(language, by < 0 ? "move-up" : "move-down");
    return h(
      "button",
      {
        type: "button",
        class: "ww-mover",
        disabled,
        "data-key": `move-${id}-${by}`,
        "aria-label": `${words}: ${labelWords(known.get(id), language)}`,
        on: { click: () => move(id, by) },
      },
      sign(by < 0 ? "up" : "down"),
    );
  }

  function row(id, index) {
    return h(
      "li",
      { class: "ww-order-item" },
      labelOf(known.get(id), language),
      h(
        "span",
        { class: "ww-movers" },
        mover(id, -1, index === 0),
        mover(id, 1, index === order.length - 1),
      ),
    );
  }

  function draw() {
    list.replaceChildren(...order.map(row));
  }

  draw();
  return { element: h("div", {}, list, heard), chosen: () => order, problem: () => null };
}

function moved(list, from, to) {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

function body(step, chosen, context) {
  const { language } = context;
  const known = new Map(step.choices.map((choice) => [choice.id, choice]));
  const rows = step.right.map((id, index) => {
    const place = chosen.indexOf(id) + 1;
    const right = place === index + 1;
    const words = say(language, right ? "placed-right" : "placed-at", { place });
    return h("li", {}, outcome(known.get(id), right, words, language));
  });
  return [
    richText(step.feedback, language),
    h("p", { class: "ww-right-order" }, say(language, "right-order")),
    h("ol", { class: "ww-outcomes" }, rows),
    stepSources(step, context),
  ];
}
