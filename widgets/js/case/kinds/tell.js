/** Tick, for each listener, what it may be told. Wrong ticks count against. */

import { choosing } from "../choosing.js";
import { gridControl, gridOutcomes, isPair, pairLines, rightPairs } from "../grid.js";
import { register } from "../kinds.js";
import { share } from "../measures.js";

register("tell", {
  ...choosing,
  needs: ["choices", "targets"],
  control: (step, around) => gridControl(step, around, step.targets, false),
  knows: (step, pair) => isPair(step, pair, step.targets),
  score: (step, chosen) => share(rightPairs(step), chosen),
  best: rightPairs,
  inWords: (step, { chosen }, { language }) => pairLines(step, chosen, step.targets, language),
  body: (step, chosen, context) => gridOutcomes(step, chosen, step.targets, context),
});
