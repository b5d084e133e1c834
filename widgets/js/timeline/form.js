/** The form above the time line. It stays while the line below it is drawn anew. */

import { freshId, h } from "../base/dom.js";
import { pick, say } from "../base/language.js";

const PAUSE = 500; // ms: a year that is being typed passes through others

/**
 * Make the form. `offered`: what can be chosen; `situation`: what it says at first; `ask(situation)`
 * is called when it says something else. Returns `{element, show(faults)}`.
 */
export function timelineForm(offered, situation, language, ask) {
  const said = { ...situation };
  const troubles = {};
  let timer = 0;
  const later = (field, value, wait) => {
    said[field] = value;
    clearTimeout(timer);
    timer = setTimeout(() => ask({ ...said }), wait);
  };
  const field = (name, label, control, hint = "") => {
    const hintId = freshId("hint");
    const troubleId = freshId("trouble");
    control.id = freshId("field");
    control.setAttribute("aria-describedby", hint ? `${hintId} ${troubleId}` : troubleId);
    control.dataset.key = name;
    troubles[name] = {
      control,
      words: h("p", { class: "ww-trouble", id: troubleId, role: "alert" }),
    };
    return h(
      "div",
      { class: "ww-field" },
      h("label", { for: control.id }, label),
      control,
      hint ? h("p", { class: "ww-hint", id: hintId }, hint) : null,
      troubles[name].words,
    );
  };
  const date = (name) =>
    h("input", {
      type: "date",
      value: said[name] || null,
      min: offered.first,
      max: offered.last,
      on: {
        input: (event) => later(name, event.target.value || null, PAUSE),
        blur: (event) => later(name, event.target.value || null, 0),
      },
    });
  const choice = (name, options) => {
    const select = h(
      "select",
      { on: { change: () => later(name, options[select.selectedIndex].value, 0) } },
      options.map((one) =>
        h("option", { selected: one.value === (said[name] ?? null) }, one.label),
      ),
    );
    return select;
  };
  const question = (name) =>
    field(
      name,
      pick(offered.questions[name].ask, language).words,
      choice(
        name,
        offered.questions[name].options.map((one) => ({
          value: one.id,
          label: pick(one.label, language).words,
        })),
      ),
    );
  const workers = h("input", {
    type: "number",
    min: "0",
    step: "1",
    inputmode: "numeric",
    value: said.workers ?? null,
    on: { input: () => later("workers", numberIn(workers), PAUSE) },
  });
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
      field("first_day", say(language, "timeline-first-day"), date("first_day")),
      field(
        "return_day",
        say(language, "timeline-return-day"),
        date("return_day"),
        say(language, "timeline-return-day-hint"),
      ),
      question("employment"),
      question("region"),
      field(
        "workers",
        say(language, "timeline-workers"),
        workers,
        say(language, "timeline-workers-hint"),
      ),
      field(
        "surveillance",
        say(language, "timeline-surveillance"),
        choice(
          "surveillance",
          [
            ["unknown", null],
            ["yes", true],
            ["no", false],
          ].map(([key, value]) => ({ value, label: say(language, `timeline-${key}`) })),
        ),
      ),
    ),
    h("p", { class: "ww-hint" }, say(language, "timeline-nothing-kept")),
  );
  return { element, show: (faults) => showFaults(troubles, faults) };
}

/** A number that cannot be read is sent as it is, so that the answer can say what is wrong. */
function numberIn(input) {
  if (input.validity.badInput) return "?";
  return input.value === "" ? null : Number(input.value);
}

function showFaults(troubles, faults) {
  for (const [name, { control, words }] of Object.entries(troubles)) {
    const own = faults
      .filter((one) => one.field === name)
      .map((one) => one.words)
      .join(" ");
    if (words.textContent !== own) words.textContent = own;
    if (own) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}
