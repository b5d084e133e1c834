/** The trail: the steps that a reader has walked, read from the record. */

import { kindOf } from "./kinds.js";
import { nextStep } from "./ways.js";

/**
 * Read a record as a trail.
 *
 * Returns `trail` (from the start, each `{step, answer}`), `first` (the first answer to each step
 * since the last start-over: that is the one that counts), and `revised` (true when the record
 * speaks of a step or choice that the case no longer has; the walk then ends at the last step that
 * it has).
 */
export function readTrail(storyboard, entries) {
  const state = { trail: [{ step: storyboard.start, answer: null }], first: {}, revised: false };
  for (const entry of entries) {
    if (!state.revised || entry.did === "restart") applyEntry(storyboard, state, entry);
  }
  return state;
}

function applyEntry(storyboard, state, entry) {
  if (entry.did === "restart") Object.assign(state, readTrail(storyboard, []));
  else if (entry.did === "again") askAgain(state, entry.step);
  else if (entry.step === state.trail.at(-1).step) goOn(storyboard, state, entry);
  // Another tab was elsewhere in the case: its answer is kept in the record but not on this trail.
  else if (!storyboard.steps[entry.step]) state.revised = true;
}

function askAgain(state, name) {
  const index = state.trail.findLastIndex((one) => one.step === name);
  if (index >= 0) state.trail = [...state.trail.slice(0, index), { step: name, answer: null }];
}

function goOn(storyboard, state, entry) {
  const last = state.trail.at(-1);
  if (entry.did === "next") moveOn(storyboard, state, last);
  if (entry.did !== "answer" || last.answer) return;
  const step = storyboard.steps[entry.step];
  if (kindOf(step).fits(step, entry, storyboard)) {
    last.answer = entry;
    state.first[entry.step] ||= entry;
  } else {
    state.revised = true;
  }
}

function moveOn(storyboard, state, last) {
  const step = storyboard.steps[last.step];
  if (kindOf(step).asks === "must" && !last.answer) return;
  const to = nextStep(step, last.answer);
  if (to && storyboard.steps[to]) state.trail.push({ step: to, answer: null });
}
