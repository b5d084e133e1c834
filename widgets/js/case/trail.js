/** The trail: the steps that a reader has walked, read from the record. */

import { kindOf } from "./kinds.js";
import { nextStep } from "./ways.js";

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
    const step = storyboard.steps[entry.step];
    if (!kindOf(step).fits(step, entry, storyboard)) state.revised = true;
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
  if (kindOf(step).asks === "must" && !last.answer) return;
  const to = nextStep(step, last.answer);
  if (to && storyboard.steps[to]) state.trail.push({ step: to, answer: null });
}
