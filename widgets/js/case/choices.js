/**
 * Controls to answer with. Each maker gets a step and its surroundings, and returns
 * `{element, chosen(), problem()}`: what is picked now, and the word key of what is still missing.
 *
 * surroundings: language, chosen (what was picked before), changed() (call after every change),
 * hands (null, or counts by choice id in big-screen mode).
 */

import { freshId, h, sign } from "../base/dom.js";
import { plainText } from "../base/entries.js";
import { pick, say } from "../base/language.js";

/** The control for a step. */
export function controlFor(step, around) {
  const makers = {
    one: pickControl,
    many: pickControl,
    order: orderControl,
    place: gridControl,
    tell: gridControl,
  };
  return makers[step.kind](step, around);
}

/** A label in the reader's language, marked when it had to fall back. */
export function labelOf(thing, language) {
  return plainText(thing.label, language, "span", { class: "ww-label" });
}

function pickControl(step, around) {
  const name = freshId(step.kind);
  const type = step.kind === "one" ? "radio" : "checkbox";
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
  return {
    element: h("div", { class: `ww-options ww-${step.kind}` }, rows),
    chosen: () => inputs.filter((input) => input.checked).map((input) => input.value),
    problem: () =>
      inputs.some((input) => input.checked)
        ? null
        : step.kind === "one"
          ? "choose-one"
          : "choose-some",
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

function orderControl(step, around) {
  const known = new Map(step.choices.map((choice) => [choice.id, choice]));
  const before = around.chosen.filter((id) => known.has(id));
  let order =
    before.length === step.choices.length ? before : step.choices.map((choice) => choice.id);
  const list = h("ol", { class: "ww-order" });
  const heard = h("p", { class: "ww-sr", role: "status" });

  function move(id, by) {
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order = order.toSpliced
      ? order.toSpliced(from, 1).toSpliced(to, 0, id)
      : moved(order, from, to);
    draw();
    const wanted = list.querySelector(`[data-key="move-${id}-${by}"]`);
    (wanted.disabled ? list.querySelector(`[data-key="move-${id}-${-by}"]`) : wanted).focus();
    const words = pick(known.get(id).label, around.language).words;
    heard.textContent = say(around.language, "now-at", {
      label: words,
      place: to + 1,
      of: order.length,
    });
    around.changed();
  }

  function mover(id, by, index) {
    const words = pick(known.get(id).label, around.language).words;
    return h(
      "button",
      {
        type: "button",
        class: "ww-mover",
        disabled: by < 0 ? index === 0 : index === order.length - 1,
        "data-key": `move-${id}-${by}`,
        "aria-label": `${say(around.language, by < 0 ? "move-up" : "move-down")}: ${words}`,
        on: { click: () => move(id, by) },
      },
      sign(by < 0 ? "up" : "down"),
    );
  }

  function draw() {
    list.replaceChildren(
      ...order.map((id, index) =>
        h(
          "li",
          { class: "ww-order-item" },
          labelOf(known.get(id), around.language),
          h("span", { class: "ww-movers" }, mover(id, -1, index), mover(id, 1, index)),
        ),
      ),
    );
  }

  draw();
  return { element: h("div", {}, list, heard), chosen: () => order, problem: () => null };
}

function moved(list, from, to) {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/** Rows and columns: one column per row (`place`), or any number (`tell`). */
function gridControl(step, around) {
  const one = step.kind === "place";
  const targets = one ? phaseTargets(around) : step.targets;
  const inputs = [];
  const rows = step.choices.map((choice) => {
    const name = freshId("row");
    const cells = targets.map((target) => {
      const input = h("input", {
        type: one ? "radio" : "checkbox",
        name,
        value: `${choice.id}=${target.id}`,
        "data-key": `cell-${choice.id}-${target.id}`,
        checked: around.chosen.includes(`${choice.id}=${target.id}`),
        on: { change: around.changed },
      });
      inputs.push(input);
      return h("label", { class: "ww-cell" }, input, labelOf(target, around.language));
    });
    return h(
      "fieldset",
      { class: "ww-row" },
      h("legend", {}, labelOf(choice, around.language)),
      h("div", { class: "ww-cells" }, cells),
    );
  });
  const picked = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    element: h("div", { class: `ww-grid ww-${step.kind}` }, rows),
    chosen: picked,
    problem: () => {
      if (one) return picked().length < step.choices.length ? "place-all" : null;
      return picked().length ? null : "choose-some";
    },
  };
}

function phaseTargets(around) {
  return Object.entries(around.words.phases).map(([id, label]) => ({ id, label }));
}
