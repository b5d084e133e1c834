/**
 * Where a step leads. Here, and nowhere else in the browser, it is read: a choice leads to its own
 * `next`, else to the step's. In Python it is `ways_on` in `cases/vignettes/storyboard.py`.
 */

/** The names of the steps that may follow a step, each once. */
export function ahead(step) {
  const choices = step.choices?.length ? step.choices : [{}];
  return [...new Set(choices.map((choice) => choice.next || step.next).filter(Boolean))];
}

/** Where a step leads after an answer; null at an ending. */
export function nextStep(step, answer) {
  return chosenOf(step, answer).find((choice) => choice.next)?.next || step.next || null;
}

/** The choices of a step that were picked by their names. */
export function chosenOf(step, answer) {
  return (step.choices || []).filter((choice) => answer?.chosen?.includes(choice.id));
}

/** Is the case over with this step? */
export function ends(step) {
  return Boolean(step.outcome);
}

/** The fewest steps still to go from here, this one not counted. */
export function stepsToGo(storyboard, from) {
  let waiting = [from];
  const seen = new Set(waiting);
  for (let far = 0; waiting.length; far += 1) {
    if (waiting.some((name) => ends(storyboard.steps[name]))) return far;
    waiting = waiting
      .flatMap((name) => ahead(storyboard.steps[name]))
      .filter((name) => !seen.has(name) && seen.add(name));
  }
  return 0;
}
