/** Building blocks of feedback: what became of each option, and where a verdict rests. */

import { h, sign } from "../base/dom.js";
import { plainText, richText, sourceLines } from "../base/entries.js";
import { pick, say } from "../base/language.js";

/** An option with its own verdict and reason. */
export function judged(choice, step, context) {
  const { storyboard, language } = context;
  return h(
    "div",
    { class: `ww-judged ww-is-${choice.verdict}` },
    h(
      "p",
      { class: "ww-judged-head" },
      sign(choice.verdict),
      plainText(choice.label, language),
      plainText(storyboard.words.verdicts[choice.verdict], language, "span", {
        class: "ww-judged-word",
      }),
    ),
    richText(choice.html, language),
    sourceLines(storyboard, choice.rules || [], step.date, language),
  );
}

/**
 * One option with what became of it; what was right is folded, so that the rest stands out.
 *
 * @param {object} choice the option
 * @param {boolean|null} right null when it counts neither way
 * @param {string} words what is said of it
 * @param {string} language the reader's language
 */
export function outcome(choice, right, words, language) {
  const counted = right ? "best" : "poor";
  const verdict = right === null ? "fair" : counted;
  const head = [
    sign(verdict),
    plainText(choice.label, language),
    h("span", { class: "ww-judged-word" }, words),
  ];
  const className = `ww-judged ww-is-${verdict}`;
  if (!choice.html)
    return h("div", { class: className }, h("p", { class: "ww-judged-head" }, head));
  return h(
    "details",
    { class: className, open: verdict === "poor" },
    h("summary", { class: "ww-judged-head" }, head),
    richText(choice.html, language),
  );
}

/** The rules on which a step and all its options rest. */
export function stepSources(step, { storyboard, language }) {
  const keys = [...(step.rules || []), ...step.choices.flatMap((choice) => choice.rules || [])];
  return sourceLines(storyboard, keys, step.date, language);
}

/** The label of an option in words. */
export function labelWords(choice, language) {
  return pick(choice?.label, language).words;
}

/** Right in whole or in part, in words. */
export function partWords(verdict, { language }) {
  return say(language, `part-${verdict}`);
}
