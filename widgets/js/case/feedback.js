/** What is said after an answer: verdict, reason, source and date. */

import { freshId, h, sign } from "../base/dom.js";
import { plainText, richText, sourceLines } from "../base/entries.js";
import { pick, say } from "../base/language.js";
import { rightPairs, scoreAnswer } from "./score.js";

/** The feedback on an answer to a decision. `context`: storyboard, language. */
export function feedbackOn(step, answer, context) {
  if (step.kind === "letter") return letterFeedback(step, answer, context);
  const { verdict } = scoreAnswer(step, answer.chosen);
  const id = freshId("feedback");
  const body = { one: oneBody, many: manyBody, order: orderBody, place: gridBody, tell: gridBody }[
    step.kind
  ];
  return h(
    "section",
    { class: `ww-feedback ww-is-${verdict}`, "aria-labelledby": id },
    h(
      "h3",
      { class: "ww-verdict", id, tabindex: "-1", "data-key": "feedback" },
      sign(verdict),
      verdictWords(step, verdict, context.storyboard, context.language),
    ),
    body(step, answer.chosen, context),
  );
}

/** The feedback in one sentence, for the live region. */
export function spokenFeedback(step, answer, { storyboard, language }) {
  if (step.kind === "letter") return say(language, "letter-saved");
  const { verdict } = scoreAnswer(step, answer.chosen);
  const choice =
    step.kind === "one" ? step.choices.find((one) => one.id === answer.chosen[0]) : null;
  const reason = textOnly(pick((choice || {}).html || step.feedback, language).words);
  return `${verdictWords(step, verdict, storyboard, language)}. ${reason}`;
}

/** One choice is strong, defensible or better not made; several picks are right in whole or in part. */
export function verdictWords(step, verdict, storyboard, language) {
  return step.kind === "one"
    ? pick(storyboard.words.verdicts[verdict], language).words
    : say(language, `part-${verdict}`);
}

function textOnly(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

function oneBody(step, chosen, context) {
  const choice = step.choices.find((one) => one.id === chosen[0]);
  const others = step.choices.filter((one) => one !== choice);
  return [
    richText(choice.html, context.language),
    sourceLines(context.storyboard, choice.rules || [], step.date, context.language),
    h(
      "details",
      { class: "ww-others" },
      h("summary", {}, say(context.language, "other-choices")),
      others.map((other) => judged(other, other.verdict, step, context)),
    ),
  ];
}

function judged(choice, verdict, step, context) {
  const { storyboard, language } = context;
  return h(
    "div",
    { class: `ww-judged ww-is-${verdict}` },
    h(
      "p",
      { class: "ww-judged-head" },
      sign(verdict),
      plainText(choice.label, language),
      verdictWord(verdict, context),
    ),
    richText(choice.html, language),
    sourceLines(storyboard, choice.rules || [], step.date, language),
  );
}

function verdictWord(verdict, { storyboard, language }) {
  return plainText(storyboard.words.verdicts[verdict], language, "span", {
    class: "ww-judged-word",
  });
}

function manyBody(step, chosen, context) {
  const rows = step.choices.map((choice) => {
    const ticked = chosen.includes(choice.id);
    const right = choice.verdict === "fair" ? null : ticked === (choice.verdict === "best");
    const key =
      choice.verdict === "fair"
        ? "either-way"
        : ticked
          ? right
            ? "ticked-right"
            : "ticked-wrong"
          : right
            ? "left-right"
            : "left-wrong";
    return outcome(choice, right, key, context);
  });
  return [
    richText(step.feedback, context.language),
    h("div", { class: "ww-outcomes" }, rows),
    stepSources(step, context),
  ];
}

/** One option with what became of it; what was right is folded, so that the rest stands out. */
function outcome(choice, right, key, context, words = {}) {
  const verdict = right === null ? "fair" : right ? "best" : "poor";
  const head = [
    sign(verdict),
    plainText(choice.label, context.language),
    h("span", { class: "ww-judged-word" }, say(context.language, key, words)),
  ];
  const className = `ww-judged ww-is-${verdict}`;
  if (!choice.html)
    return h("div", { class: className }, h("p", { class: "ww-judged-head" }, head));
  return h(
    "details",
    { class: className, open: verdict === "poor" },
    h("summary", { class: "ww-judged-head" }, head),
    richText(choice.html, context.language),
  );
}

function orderBody(step, chosen, context) {
  const known = new Map(step.choices.map((choice) => [choice.id, choice]));
  const rows = step.right.map((id, index) => {
    const yours = chosen.indexOf(id) + 1;
    const key = yours === index + 1 ? "placed-right" : "placed-at";
    return h("li", {}, outcome(known.get(id), yours === index + 1, key, context, { place: yours }));
  });
  return [
    richText(step.feedback, context.language),
    h("p", { class: "ww-right-order" }, say(context.language, "right-order")),
    h("ol", { class: "ww-outcomes" }, rows),
    stepSources(step, context),
  ];
}

function gridBody(step, chosen, context) {
  const targets =
    step.kind === "place"
      ? context.storyboard.words.phases
      : Object.fromEntries(step.targets.map((one) => [one.id, one.label]));
  const name = (pair) => pick(targets[pair.split("=")[1]], context.language).words;
  const rows = step.choices.map((choice) => {
    const right = rightPairs({ choices: [choice] });
    const yours = chosen.filter((pair) => pair.startsWith(`${choice.id}=`));
    const same = right.length === yours.length && right.every((pair) => yours.includes(pair));
    const list = (pairs) => pairs.map(name).join(", ") || say(context.language, "nothing");
    return outcome(choice, same, same ? "is-right" : "should-be", context, {
      names: list(right),
      yours: list(yours),
    });
  });
  return [
    richText(step.feedback, context.language),
    h("div", { class: "ww-outcomes" }, rows),
    stepSources(step, context),
  ];
}

function stepSources(step, { storyboard, language }) {
  const keys = [...(step.rules || []), ...step.choices.flatMap((choice) => choice.rules || [])];
  return sourceLines(storyboard, keys, step.date, language);
}

function letterFeedback(step, answer, context) {
  const { language } = context;
  const id = freshId("feedback");
  return h(
    "section",
    { class: "ww-feedback ww-is-letter", "aria-labelledby": id },
    h(
      "h3",
      { class: "ww-verdict", id, tabindex: "-1", "data-key": "feedback" },
      say(language, "compare"),
    ),
    h("p", {}, say(language, answer.text ? "compare-how" : "letter-skipped")),
    answer.text ? h("blockquote", { class: "ww-own-letter" }, answer.text) : null,
    h(
      "ul",
      { class: "ww-rubric" },
      step.rubric.map((line) => h("li", {}, plainText(line, language))),
    ),
    h(
      "details",
      { class: "ww-others" },
      h("summary", {}, say(language, "see-example")),
      richText(step.example, language, "ww-text ww-example"),
    ),
    sourceLines(context.storyboard, step.rules || [], step.date, language),
  );
}
