/**
 * Building blocks of kinds with rows and columns. A pick is "row=column"; rows are the choices of a
 * step, columns are `{id, label}`.
 */

import { freshId, h } from "../base/dom.js";
import { richText } from "../base/entries.js";
import { say } from "../base/language.js";
import { labelOf } from "./lists.js";
import { labelWords, outcome, stepSources } from "./outcomes.js";

/**
 * A control with a box for each row and column.
 *
 * @param {object} step the step
 * @param {object} around as in `lists.js`
 * @param {object[]} columns the columns
 * @param {boolean} one whether a row has one column (all rows must have it) or any number
 */
export function gridControl(step, around, columns, one) {
  const inputs = [];
  const rows = step.choices.map((choice) => {
    const name = freshId("row");
    const cells = columns.map((column) => {
      const input = h("input", {
        type: one ? "radio" : "checkbox",
        name,
        value: `${choice.id}=${column.id}`,
        "data-key": `cell-${choice.id}-${column.id}`,
        checked: around.chosen.includes(`${choice.id}=${column.id}`),
        on: { change: around.changed },
      });
      inputs.push(input);
      return h("label", { class: "ww-cell" }, input, labelOf(column, around.language));
    });
    return h(
      "fieldset",
      { class: "ww-row" },
      h("legend", {}, labelOf(choice, around.language)),
      h("div", { class: "ww-cells" }, cells),
    );
  });
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    element: h("div", { class: `ww-grid ww-${step.kind}` }, rows),
    chosen,
    problem: () => {
      if (one) return chosen().length < step.choices.length ? "place-all" : null;
      return chosen().length ? null : "choose-some";
    },
  };
}

/** Every pick that belongs (each row says in `belongs` which columns do). */
export function rightPairs(step) {
  return step.choices.flatMap((choice) => choice.belongs.map((column) => `${choice.id}=${column}`));
}

/** Does a pick join one of the rows with one of the columns? */
export function isPair(step, pair, columns) {
  const cut = pair.indexOf("=");
  return (
    step.choices.some((choice) => choice.id === pair.slice(0, cut)) &&
    columns.some((column) => column.id === pair.slice(cut + 1)) &&
    cut > 0
  );
}

/** The columns of one row among some picks. */
function columnsOf(row, chosen) {
  return chosen
    .filter((pair) => pair.startsWith(`${row.id}=`))
    .map((pair) => pair.slice(row.id.length + 1));
}

function namesOf(ids, columns, language) {
  const names = ids.map((id) =>
    labelWords(
      columns.find((column) => column.id === id),
      language,
    ),
  );
  return names.join(", ") || say(language, "nothing");
}

/** An answer in words: a line for each row. */
export function pairLines(step, chosen, columns, language) {
  return step.choices.map((row) => {
    const names = namesOf(columnsOf(row, chosen), columns, language);
    return `${labelWords(row, language)}${say(language, "colon")}${names}`;
  });
}

/** What became of each row. */
export function gridOutcomes(step, chosen, columns, context) {
  const { language } = context;
  const rows = step.choices.map((row) => {
    const yours = columnsOf(row, chosen);
    const same =
      row.belongs.length === yours.length && row.belongs.every((one) => yours.includes(one));
    const words = say(language, same ? "is-right" : "should-be", {
      names: namesOf(row.belongs, columns, language),
      yours: namesOf(yours, columns, language),
    });
    return outcome(row, same, words, language);
  });
  return [
    richText(step.feedback, language),
    h("div", { class: "ww-outcomes" }, rows),
    stepSources(step, context),
  ];
}
