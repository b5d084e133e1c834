/** Choose one option. Each has its own verdict, reason and sources. */

import { h } from "../../base/dom.js";
import { richText, sourceLines } from "../../base/entries.js";
import { pick, say } from "../../base/language.js";
import { choosing } from "../choosing.js";
import { register } from "../kinds.js";
import { followHands, pickedRows, pickList } from "../lists.js";
import { judged } from "../outcomes.js";

const WORTH = { best: 1, fair: 0.5, poor: 0 };

register("one", {
  ...choosing,
  control: (step, around) => pickList(step, around, "radio"),
  vote: followHands,
  // Two at once, as only a file can say, are worth nothing.
  score: (step, chosen) => (chosen.length === 1 ? WORTH[choiceOf(step, chosen)?.verdict] || 0 : 0),
  best: (step) =>
    step.choices
      .filter((choice) => choice.verdict === "best")
      .map((choice) => choice.id)
      .slice(0, 1),
  yours: pickedRows,
  verdictWords: (verdict, { storyboard, language }) =>
    pick(storyboard.words.verdicts[verdict], language).words,
  reason: (step, chosen) => choiceOf(step, chosen)?.html,
  body,
});

function choiceOf(step, chosen) {
  return step.choices.find((choice) => choice.id === chosen[0]);
}

function body(step, chosen, context) {
  const { storyboard, language } = context;
  const choice = choiceOf(step, chosen);
  const others = step.choices.filter((one) => one !== choice);
  return [
    richText(choice.html, language),
    sourceLines(storyboard, choice.rules || [], step.date, language),
    h(
      "details",
      { class: "ww-others" },
      h("summary", {}, say(language, "other-choices")),
      others.map((other) => judged(other, step, context)),
    ),
  ];
}
