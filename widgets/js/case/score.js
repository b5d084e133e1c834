/**
 * Scores between 0 and 1. Right choices count for, wrong ones against, never below nothing.
 * `grading/marks.py` uses the same measures for graded exercises; a test holds the two together.
 */

/** Score an answer: `points` (0 to 1) and the `verdict` that goes with it. */
export function scoreAnswer(step, chosen) {
  if (step.kind === "one") {
    const verdict = step.choices.find((one) => one.id === chosen[0])?.verdict || "poor";
    return { points: { best: 1, fair: 0.5, poor: 0 }[verdict], verdict };
  }
  const points = MEASURES[step.kind](step, chosen);
  return { points, verdict: points > 0.999 ? "best" : points >= 0.5 ? "fair" : "poor" };
}

const MEASURES = {
  many: (step, chosen) => {
    const ids = (verdict) =>
      step.choices.filter((one) => one.verdict === verdict).map((one) => one.id);
    return share(
      ids("best"),
      chosen.filter((id) => !ids("fair").includes(id)),
    );
  },
  order: (step, chosen) => rightOrder(step.right, chosen),
  place: (step, chosen) => {
    const right = rightPairs(step);
    return right.filter((pair) => chosen.includes(pair)).length / right.length;
  },
  tell: (step, chosen) => share(rightPairs(step), chosen),
};

/** Right picks minus wrong picks, as a share of what was right. */
export function share(right, chosen) {
  const hits = chosen.filter((one) => right.includes(one)).length;
  const wrong = chosen.length - hits;
  if (!right.length) return wrong ? 0 : 1;
  return Math.max(0, (hits - wrong) / right.length);
}

/** Pairs in the right order minus pairs in the wrong order, as a share of all pairs. */
export function rightOrder(right, chosen) {
  const place = new Map(chosen.map((id, index) => [id, index]));
  let balance = 0;
  let pairs = 0;
  for (let one = 0; one < right.length; one += 1) {
    for (let other = one + 1; other < right.length; other += 1) {
      pairs += 1;
      balance += place.get(right[one]) < place.get(right[other]) ? 1 : -1;
    }
  }
  return Math.max(0, balance / pairs);
}

/** For a step with rows and columns: every pair "row=column" that belongs. */
export function rightPairs(step) {
  return step.choices.flatMap((choice) => choice.belongs.map((target) => `${choice.id}=${target}`));
}

/** The sum of points and the number of decisions, by competence, over the first answers given. */
export function scoreByCompetence(storyboard, first) {
  const sums = {};
  for (const [name, answer] of Object.entries(first)) {
    const step = storyboard.steps[name];
    if (!step?.competence || step.kind === "letter") continue;
    const sum = (sums[step.competence] ||= { points: 0, of: 0 });
    sum.points += scoreAnswer(step, answer.chosen || []).points;
    sum.of += 1;
  }
  return sums;
}
