/** Tick everything that fits. Right ticks count for, wrong ones against. */

import { h } from "../../base/dom.js";
import { richText } from "../../base/entries.js";
import { say } from "../../base/language.js";
import { choosing } from "../choosing.js";
import { register } from "../kinds.js";
import { pickList } from "../lists.js";
import { share } from "../measures.js";
import { outcome, stepSources } from "../outcomes.js";

register("many", {
  ...choosing,
  control: (step, around) => pickList(step, around, "checkbox"),
  // The hands are kept and shown; what is ticked stays the group's own decision.
  vote: () => {},
  score: (step, chosen) =>
    share(
      named(step, "best"),
      chosen.filter((id) => !named(step, "fair").includes(id)),
    ),
  best: (step) => named(step, "best"),
  body,
});

function named(step, verdict) {
  return step.choices.filter((choice) => choice.verdict === verdict).map((choice) => choice.id);
}

function body(step, chosen, context) {
  const { language } = context;
  const rows = step.choices.map((choice) => {
    const ticked = chosen.includes(choice.id);
    if (choice.verdict === "fair")
      return outcome(choice, null, say(language, "either-way"), language);
    const right = ticked === (choice.verdict === "best");
    return outcome(choice, right, say(language, fate(ticked, right)), language);
  });
  return [
    richText(step.feedback, language),
    h("div", { class: "ww-outcomes" }, rows),
    stepSources(step, context),
  ];
}

function fate(ticked, right) {
  if (ticked) return right ? "ticked-right" : "ticked-wrong";
  return right ? "left-right" : "left-wrong";
}
