/** The form above the time line. It stays while the line below it is drawn anew. */

import { freshId, h } from "../base/dom.js";
import { pick, say } from "../base/language.js";

const PAUSE = 500; // ms: a year that is being typed passes through others

/**
 * Make the form. `board`: what can be chosen; `situation`: what it says at first; `ask(situation)`
 * is called when it says something else. Returns `{element, show(faults)}`; a fault has `field` and
 * `words`.
 */
export function timelineForm({ board, situation, language, ask }) {
  const form = { board, situation, language, tell: teller(situation, ask) };
  const fields = [
    dayField(form, "first_day"),
    dayField(form, "return_day", say(language, "timeline-return-day-hint")),
    questionField(form, "employment"),
    questionField(form, "region"),
    workersField(form),
    surveillanceField(form),
  ];
  const title = freshId("situation");
  const element = h(
    "form",
    {
      class: "ww-timeline-form ww-no-print",
      "aria-labelledby": title,
      on: { submit: (event) => event.preventDefault() },
    },
    h("h2", { id: title }, say(language, "timeline-situation")),
    h(
      "div",
      { class: "ww-fields" },
      fields.map((field) => field.element),
    ),
    h("p", { class: "ww-hint" }, say(language, "timeline-nothing-kept")),
  );
  const show = (faults) => {
    for (const field of fields) field.show(faults);
  };
  return { element, show };
}

/** Returns `tell(name, value, wait)`: note one field, and ask after `wait` ms without another. */
function teller(situation, ask) {
  const said = { ...situation };
  let timer = 0;
  return (name, value, wait = 0) => {
    said[name] = value;
    clearTimeout(timer);
    timer = setTimeout(() => ask({ ...said }), wait);
  };
}

/** A control with its label, a hint, and room for what is wrong. */
function fieldOf(name, label, control, hint = "") {
  const [hintId, troubleId] = [freshId("hint"), freshId("trouble")];
  control.id = freshId("field");
  control.setAttribute("aria-describedby", hint ? `${hintId} ${troubleId}` : troubleId);
  control.dataset.key = name;
  const trouble = h("p", { class: "ww-trouble", id: troubleId, role: "alert" });
  const element = h(
    "div",
    { class: "ww-field" },
    h("label", { for: control.id }, label),
    control,
    hint ? h("p", { class: "ww-hint", id: hintId }, hint) : null,
    trouble,
  );
  const show = (faults) => {
    const own = faults.filter((one) => one.field === name).map((one) => one.words);
    // Said again only when it is something else: it is read out each time.
    if (trouble.textContent !== own.join(" ")) trouble.textContent = own.join(" ");
    if (own.length) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  };
  return { element, show };
}

function dayField({ board, situation, language, tell }, name, hint = "") {
  const control = h("input", {
    type: "date",
    value: situation[name] || null,
    min: board.first,
    max: board.last,
    on: {
      input: () => tell(name, control.value || null, PAUSE),
      blur: () => tell(name, control.value || null),
    },
  });
  const label = say(language, `timeline-${name.replace("_", "-")}`);
  return fieldOf(name, label, control, hint);
}

function questionField({ board, situation, language, tell }, name) {
  const { ask, options } = board.questions[name];
  const control = chooser(
    options.map((one) => ({ value: one.id, label: pick(one.label, language).words })),
    situation[name],
    (value) => tell(name, value),
  );
  return fieldOf(name, pick(ask, language).words, control);
}

function workersField({ situation, language, tell }) {
  const control = h("input", {
    type: "number",
    min: "0",
    step: "1",
    inputmode: "numeric",
    value: situation.workers ?? null,
    on: { input: () => tell("workers", numberIn(control), PAUSE) },
  });
  const hint = say(language, "timeline-workers-hint");
  return fieldOf("workers", say(language, "timeline-workers"), control, hint);
}

/** A number that cannot be read is passed on as it is, so that it can be said what is wrong. */
function numberIn(input) {
  if (input.validity.badInput) return "?";
  return input.value === "" ? null : Number(input.value);
}

function surveillanceField({ situation, language, tell }) {
  const answers = [
    ["unknown", null],
    ["yes", true],
    ["no", false],
  ];
  const control = chooser(
    answers.map(([key, value]) => ({ value, label: say(language, `timeline-${key}`) })),
    situation.surveillance ?? null,
    (value) => tell("surveillance", value),
  );
  return fieldOf("surveillance", say(language, "timeline-surveillance"), control);
}

/** A list to choose one from; the values of `options` need not be words. */
function chooser(options, chosen, hear) {
  const select = h(
    "select",
    { on: { change: () => hear(options[select.selectedIndex].value) } },
    options.map((one) => h("option", { selected: one.value === chosen }, one.label)),
  );
  return select;
}
