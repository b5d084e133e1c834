/** What someone can do at work, for how long, and the plan. */

import { h } from "../base/dom.js";
import { say } from "../base/language.js";
import { chooser, formSection, measure, ticks } from "./fields.js";
import { toggled } from "./state.js";

const FAR = "2099-12-31";

/** What is and is not possible at work, and for how long. */
export function capacitySection(view) {
  const { language, day } = view;
  return formSection(
    say(language, "letter-capacities"),
    h("div", { class: "ww-letter-levels" }, levels(view)),
    h(
      "div",
      { class: "ww-letter-measures" },
      field(view, "hours", { type: "number", min: "0.5", max: "12", step: "0.5" }),
      field(view, "days", { type: "number", min: "1", max: "7", step: "1" }),
    ),
    list(view, "works", "letter-works"),
    list(view, "helps", "letter-helps"),
    h(
      "div",
      { class: "ww-letter-measures" },
      field(view, "weeks", { type: "number", min: "1", max: "52", step: "1" }),
      field(view, "review", { type: "date", min: day, max: FAR }),
    ),
  );
}

/** The steps of the plan, and when it begins. */
export function planSection(view) {
  return formSection(
    say(view.language, "letter-plan"),
    list(view, "plan", "letter-plan-steps"),
    field(view, "start", { type: "date", min: "2017-01-01", max: FAR }),
  );
}

function levels(view) {
  const { board, form, language } = view;
  const options = [{ id: "", label: say(language, "letter-not-said") }, ...board.words.levels];
  return board.words.capacities.map(({ id, label }) =>
    chooser({
      key: `level-${id}`,
      label,
      options,
      value: form.levels[id] || "",
      language,
      onChange: (level) => view.change({ levels: withLevel(view.form.levels, id, level) }),
    }),
  );
}

function withLevel(given, capacity, level) {
  const others = Object.entries(given).filter(([key]) => key !== capacity);
  return Object.fromEntries(level ? [...others, [capacity, level]] : others);
}

function field(view, key, limits) {
  const { form, language } = view;
  return measure({
    key,
    label: say(language, `letter-${key}`),
    limits,
    value: form[key],
    trouble: say(language, `letter-${key}-wrong`),
    onChange: (value) => view.change({ [key]: value }),
  });
}

function list(view, key, label) {
  const { board, form, language } = view;
  return ticks({
    key,
    label: say(language, label),
    options: board.words[key],
    value: form[key],
    language,
    onChange: (id, on) => view.change({ [key]: toggled(view.form[key], id, on) }),
  });
}
