/** The worth of answers, whatever the kind of step. */

import { kindOf } from "./kinds.js";

/** Score an answer: `points` (0 to 1) and the `verdict` that goes with it. */
export function scoreAnswer(step, chosen) {
  const points = kindOf(step).score(step, [...new Set(chosen)]);
  if (points > 0.999) return { points, verdict: "best" };
  return { points, verdict: points >= 0.5 ? "fair" : "poor" };
}

/** The sum of points and the number of decisions, by competence, over the first answers given. */
export function scoreByCompetence(storyboard, first) {
  const sums = {};
  for (const [name, answer] of Object.entries(first)) {
    const step = storyboard.steps[name];
    if (!step?.competence || !kindOf(step).scored) continue;
    const { points, of } = sums[step.competence] || { points: 0, of: 0 };
    const more = scoreAnswer(step, answer.chosen).points;
    sums[step.competence] = { points: points + more, of: of + 1 };
  }
  return sums;
}
