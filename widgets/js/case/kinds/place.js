/** Put each item in its phase of the pathway. Each item counts the same. */

import { choosing } from "../choosing.js";
import { gridControl, gridOutcomes, isPair, pairLines, rightPairs } from "../grid.js";
import { register } from "../kinds.js";

register("place", {
  ...choosing,
  control: (step, around) => gridControl(step, around, phases(around.words), true),
  knows: (step, pair, { words }) => isPair(step, pair, phases(words)),
  score,
  best: rightPairs,
  inWords: (step, { chosen }, { storyboard, language }) =>
    pairLines(step, chosen, phases(storyboard.words), language),
  body: (step, chosen, context) =>
    gridOutcomes(step, chosen, phases(context.storyboard.words), context),
});

function phases(words) {
  return Object.entries(words.phases).map(([id, label]) => ({ id, label }));
}

/** The share of the items that were put in their phase, and in no other. */
function score(step, chosen) {
  const right = step.choices.filter((item) => {
    const yours = chosen.filter((pair) => pair.startsWith(`${item.id}=`));
    return yours.length === 1 && rightPairs({ choices: [item] }).includes(yours[0]);
  });
  return right.length / step.choices.length;
}
