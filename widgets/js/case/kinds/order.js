/** Put the items in the right order. Every pair that stands right counts for, others against. */

import { button, h, sign } from "../../base/dom.js";
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

/** The items may happen to be drawn in the order of the reader's answer: they can say so. */
function asItStands(drawn, around) {
  const keep = { key: "keep-order", run: () => around.save({ chosen: drawn.chosen() }) };
  return button(keep, say(around.language, "keep-order"));
}

function control(step, around) {
  const list = new OrderList(step, around);
  return {
    element: h("div", {}, list.rows, list.heard),
    chosen: () => list.order,
    problem: () => null,
  };
}

/** The items in the order that stands there now, each with buttons to move it. */
class OrderList {
  constructor(step, around) {
    this.around = around;
    this.known = new Map(step.choices.map((choice) => [choice.id, choice]));
    const before = around.chosen.filter((id) => this.known.has(id));
    this.order = before.length === this.known.size ? before : [...this.known.keys()];
    this.rows = h("ol", { class: "ww-order" });
    this.heard = h("p", { class: "ww-sr", role: "status" });
    this.draw();
  }

  draw() {
    this.rows.replaceChildren(...this.order.map((id, index) => this.row(id, index)));
  }

  row(id, index) {
    const isLast = index === this.order.length - 1;
    const movers = [this.mover(id, -1, index === 0), this.mover(id, 1, isLast)];
    return h(
      "li",
      { class: "ww-order-item" },
      labelOf(this.known.get(id), this.around.language),
      h("span", { class: "ww-movers" }, movers),
    );
  }

  mover(id, by, disabled) {
    const words = say(this.around.language, by < 0 ? "move-up" : "move-down");
    return button(
      {
        key: `move-${id}-${by}`,
        class: "ww-mover",
        disabled,
        "aria-label": `${words}: ${this.label(id)}`,
        run: () => this.move(id, by),
      },
      sign(by < 0 ? "up" : "down"),
    );
  }

  label(id) {
    return labelWords(this.known.get(id), this.around.language);
  }

  /** Move an item, keep the focus on its button, and say where it is now. */
  move(id, by) {
    const to = this.order.indexOf(id) + by;
    if (to < 0 || to >= this.order.length) return;
    this.order = moved(this.order, this.order.indexOf(id), to);
    this.draw();
    const find = (way) => this.rows.querySelector(`[data-key="move-${id}-${way}"]`);
    (find(by).disabled ? find(-by) : find(by)).focus();
    this.heard.textContent = say(this.around.language, "now-at", {
      label: this.label(id),
      place: to + 1,
      of: this.order.length,
    });
    this.around.changed();
  }
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
