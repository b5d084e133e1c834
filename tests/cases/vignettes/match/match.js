/** Join each thing with its partner: a made-up kind, answered in menus. */

import { h } from "../../base/dom.js";
import { say } from "../../base/language.js";
import { choosing } from "../choosing.js";
import { gridOutcomes, isPair, pairLines, rightPairs } from "../grid.js";
import { register } from "../kinds.js";
import { labelWords } from "../outcomes.js";

register("match", {
  ...choosing,
  needs: ["choices", "targets"],
  control,
  knows: (step, pair) => isPair(step, pair, step.targets),
  score: (step, chosen) =>
    rightPairs(step).filter((pair) => chosen.includes(pair)).length / step.choices.length,
  best: rightPairs,
  inWords: (step, { chosen }, { language }) => pairLines(step, chosen, step.targets, language),
  body: (step, chosen, context) => gridOutcomes(step, chosen, step.targets, context),
});

function control(step, { language, chosen, changed }) {
  const menus = step.choices.map((choice) => {
    const pairs = step.targets.map((target) => {
      const value = `${choice.id}=${target.id}`;
      const selected = chosen.includes(value);
      return h("option", { value, selected }, labelWords(target, language));
    });
    const nobody = h("option", { value: "" }, say(language, "match-nobody"));
    const data = { "data-key": `match-${choice.id}`, on: { change: changed } };
    return h("select", data, nobody, pairs);
  });
  const rows = step.choices.map((choice, index) =>
    h("label", { class: "ww-match" }, labelWords(choice, language), " ", menus[index]),
  );
  return {
    element: h("div", {}, rows),
    chosen: () => menus.map((menu) => menu.value).filter(Boolean),
    problem: () => (menus.every((menu) => menu.value) ? null : "match-all"),
  };
}
