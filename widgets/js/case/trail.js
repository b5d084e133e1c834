/** The trail: the steps that a reader has walked, read from the record. */

/** Where a step leads after an answer; null at an ending. */
export function nextStep(step, answer) {
  if (step.kind === "one") {
    const choice = step.choices.find((one) => one.id === answer?.chosen?.[0]);
    return choice?.next || step.next || null;
  }
  return step.next || null;
}

/** Does this step want an answer before one may go on? */
export function wantsAnswer(step) {
  return ["one", "many", "order", "place", "tell", "letter"].includes(step.kind);
}

/**
 * Read a record as a trail.
 *
 * Returns `trail` (from the start, each `{step, answer}`), `first` (the first answer to each step
 * since the last start-over: that is the one that counts), and `revised` (true when the record speaks
 * of a step or choice that the case no longer has; the walk then ends at the last step that it has).
 */
export function readTrail(storyboard, entries) {
  const state = { trail: [{ step: storyboard.start, answer: null }], first: {}, revised: false };
  for (const entry of entries) {
    if (!state.revised || entry.did === "restart") applyEntry(storyboard, state, entry);
  }
  return state;
}

function applyEntry(storyboard, state, entry) {
  const last = state.trail[state.trail.length - 1];
  if (entry.did === "restart") {
    state.trail = [{ step: storyboard.start, answer: null }];
    state.first = {};
    state.revised = false;
  } else if (entry.did === "again") {
    const index = state.trail.findLastIndex((one) => one.step === entry.step);
    if (index >= 0)
      state.trail = [...state.trail.slice(0, index), { step: entry.step, answer: null }];
  } else if (entry.step !== last.step) {
    // Another tab was elsewhere in the case: its answer is kept in the record but is not on this trail.
    if (!storyboard.steps[entry.step]) state.revised = true;
  } else if (entry.did === "answer" && !last.answer) {
    if (!fits(storyboard.steps[entry.step], entry)) state.revised = true;
    else {
      last.answer = entry;
      state.first[entry.step] ||= entry;
    }
  } else if (entry.did === "next") {
    moveOn(storyboard, state, last);
  }
}

function moveOn(storyboard, state, last) {
  const step = storyboard.steps[last.step];
  if (wantsAnswer(step) && !last.answer) return;
  const to = nextStep(step, last.answer);
  if (to && storyboard.steps[to]) state.trail.push({ step: to, answer: null });
}

/** Are the chosen things still there in the storyboard? */
function fits(step, entry) {
  if (!step.choices) return true;
  const known = new Set(step.choices.map((one) => one.id));
  const targets = new Set((step.targets || []).map((one) => one.id));
  return (entry.chosen || []).every((one) => {
    const [choice, target] = one.split("=");
    return (
      known.has(choice) && (target === undefined || step.kind !== "tell" || targets.has(target))
    );
  });
}

/** The fewest steps still to go from here, this one not counted. */
export function stepsToGo(storyboard, from) {
  let waiting = [from];
  const seen = new Set(waiting);
  for (let far = 0; waiting.length; far += 1) {
    if (waiting.some((name) => storyboard.steps[name].kind === "ending")) return far;
    waiting = waiting
      .flatMap((name) => waysOn(storyboard.steps[name]))
      .filter((name) => !seen.has(name) && seen.add(name));
  }
  return 0;
}

function waysOn(step) {
  const own =
    step.kind === "one" ? step.choices.map((choice) => choice.next || step.next) : [step.next];
  return own.filter(Boolean);
}
