/**
 * What kinds that are answered by picking share; a kind spreads `choosing` and adds its own:
 *
 *   control(step, around)        what one answers with (`lists.js` says what a control is)
 *   score(step, chosen)          0 to 1; every pick is known and given once
 *   best(step)                   the full answer
 *   body(step, chosen, context)  the feedback below the verdict
 *   vote(control, step, hands)   what becomes of a group's hands; null where a group cannot vote
 */

import { freshId, h, sign } from "../base/dom.js";
import { plainText } from "../base/entries.js";
import { pick, say } from "../base/language.js";
import { answerWords, kindOf } from "./kinds.js";
import { handsRaised, pickedRows } from "./lists.js";
import { labelWords, partWords } from "./outcomes.js";
import { scoreAnswer } from "./score.js";

/** What every kind that is answered by picking has in common. */
export const choosing = {
  asks: "must",
  scored: true,
  needs: ["choices"],
  vote: null,

  form: choosingForm,
  item: (step, around) => choosingItem(step, around),
  answered: (step, answer, context) => [
    plainText(step.question, context.language, "p", { class: "ww-asked" }),
    kindOf(step).yours(step, answer, context),
    feedback(step, answer, context),
  ],
  /** The picks, said again above the feedback; the feedback goes through most of them anyway. */
  yours: (step, answer, context) =>
    handsRaised(answer) ? pickedRows(step, answer, context) : null,
  spoken(step, answer, context) {
    const { verdict } = scoreAnswer(step, answer.chosen);
    const reason = textOnly(pick(kindOf(step).reason(step, answer.chosen), context.language).words);
    return `${kindOf(step).verdictWords(verdict, context)}. ${reason}`;
  },

  fits: (step, { chosen }, storyboard) =>
    Array.isArray(chosen) &&
    chosen.length > 0 &&
    chosen.every((one) => typeof one === "string" && kindOf(step).knows(step, one, storyboard)),
  knows: (step, id) => step.choices.some((choice) => choice.id === id),
  inWords: (step, { chosen }, { language }) =>
    chosen.map((id) =>
      labelWords(
        step.choices.find((choice) => choice.id === id),
        language,
      ),
    ),
  takeHome,

  /** The verdict in words. */
  verdictWords: partWords,
  /** Why an answer has its verdict, as rendered text. */
  reason: (step) => step.feedback,
};

function textOnly(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

function choosingForm(step, context, act) {
  const { language, storyboard, draft } = context;
  const { control: make, vote } = kindOf(step);
  const hands = vote ? context.hands : null;
  const trouble = h("p", { class: "ww-trouble", role: "alert" });
  const control = make(step, {
    language,
    words: storyboard.words,
    chosen: draft?.chosen || [],
    hands,
    changed: () => {
      trouble.textContent = "";
      if (hands) vote(control, step, hands);
      act.setDraft({ chosen: control.chosen(), hands: hands ? { ...hands } : undefined });
    },
  });
  const submit = (event) => {
    event.preventDefault();
    const problem = control.problem();
    if (problem) trouble.textContent = say(language, problem);
    else act.answer({ chosen: control.chosen(), ...(hands ? { hands: { ...hands } } : {}) });
  };
  const commit = { class: "ww-button ww-primary", "data-key": "commit" };
  return h(
    "form",
    { class: "ww-form", novalidate: true, on: { submit } },
    asked(step, language, [
      hands ? h("p", { class: "ww-hint" }, say(language, "hands-how")) : null,
      control.element,
    ]),
    trouble,
    h("button", commit, say(language, hands ? "reveal" : "commit")),
  );
}

function asked(step, language, parts) {
  const legend = plainText(step.question, language, "legend");
  return h("fieldset", { class: "ww-question" }, legend, parts);
}

/** A question of an exercise sheet, saved at every change. `extra(control)` stands below it. */
export function choosingItem(step, around, extra = () => null) {
  const control = kindOf(step).control(step, {
    language: around.language,
    words: around.words,
    chosen: around.latest()?.chosen || [],
    hands: null,
    changed: () => around.save({ chosen: control.chosen() }),
  });
  return asked(step, around.language, [control.element, extra(control)]);
}

function feedback(step, answer, context) {
  const { verdict } = scoreAnswer(step, answer.chosen);
  const id = freshId("feedback");
  return h(
    "section",
    { class: `ww-feedback ww-is-${verdict}`, "aria-labelledby": id },
    h(
      "h3",
      { class: "ww-verdict", id, tabindex: "-1", "data-key": "feedback" },
      sign(verdict),
      kindOf(step).verdictWords(verdict, context),
    ),
    kindOf(step).body(step, answer.chosen, context),
  );
}

function takeHome(step, answer, context) {
  if (!answer) return null;
  const { language } = context;
  const kind = kindOf(step);
  const { verdict } = scoreAnswer(step, answer.chosen);
  const better = { chosen: kind.best(step) };
  return [
    h("p", {}, pick(step.question, language).words),
    h(
      "p",
      {},
      h("strong", {}, say(language, "you-chose")),
      ` ${answerWords(step, answer, context)} `,
      h("em", {}, `(${kind.verdictWords(verdict, context)})`),
    ),
    verdict === "best"
      ? null
      : h(
          "p",
          {},
          h("strong", {}, say(language, "stronger")),
          ` ${answerWords(step, better, context)}`,
        ),
  ];
}
