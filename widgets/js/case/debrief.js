/** The debrief at an ending: score per competence, the better path, who may be told what. */

import { h, sign } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import { verdictWords } from "./feedback.js";
import { figure, pick, say } from "../base/language.js";
import { listenersTable } from "../base/listeners.js";
import { rightPairs, scoreAnswer, scoreByCompetence } from "./score.js";

/** Draw the debrief. `first` holds the first answer to each step: those count. */
export function debriefView({ trail, first }, context) {
  const { language } = context;
  return h(
    "section",
    { class: "ww-debrief" },
    h("h2", {}, say(language, "debrief")),
    scores(first, context),
    h("h3", {}, say(language, "your-path")),
    h(
      "ol",
      { class: "ww-path" },
      decisions(trail, context).map((place) => pathRow(place, first, context)),
    ),
    h("h3", {}, say(language, "who-may-know")),
    listenersTable(context.storyboard.listeners, context.storyboard, lastDay(context), language),
  );
}

function lastDay({ storyboard }) {
  return Object.values(storyboard.steps).reduce(
    (day, step) => (step.date > day ? step.date : day),
    storyboard.date,
  );
}

function scores(first, { storyboard, language }) {
  const sums = scoreByCompetence(storyboard, first);
  const rows = Object.entries(storyboard.words.competences).filter(([key]) => sums[key]);
  return [
    h("p", { class: "ww-hint" }, say(language, "first-counts")),
    h(
      "dl",
      { class: "ww-scores" },
      rows.map(([key, label]) => {
        const { points, of } = sums[key];
        const shown = figure(points, language, 1);
        return h(
          "div",
          { class: "ww-score" },
          h("dt", {}, plainText(label, language)),
          h(
            "dd",
            {},
            h(
              "span",
              { class: "ww-bar", "aria-hidden": "true" },
              h("span", { class: "ww-bar-fill", style: `width:${(100 * points) / of}%` }),
            ),
            h("span", { class: "ww-bar-count" }, say(language, "score-of", { points: shown, of })),
          ),
        );
      }),
    ),
  ];
}

function decisions(trail, { storyboard }) {
  return trail.filter((place) => place.answer && storyboard.steps[place.step].competence);
}

function pathRow(place, first, context) {
  const { storyboard, language } = context;
  const step = storyboard.steps[place.step];
  if (step.kind === "letter") {
    return h(
      "li",
      {},
      plainText(step.title, language, "strong"),
      h(
        "span",
        { class: "ww-path-answer" },
        say(language, place.answer.text ? "letter-written" : "letter-not-written"),
      ),
    );
  }
  const answer = first[place.step] || place.answer;
  const { verdict } = scoreAnswer(step, answer.chosen);
  const head = [
    sign(verdict),
    plainText(step.title, language, "strong"),
    h("span", { class: "ww-judged-word" }, verdictWords(step, verdict, storyboard, language)),
  ];
  return h(
    "li",
    { class: `ww-is-${verdict}` },
    h(
      "details",
      { open: verdict === "poor" },
      h("summary", { class: "ww-judged-head" }, head),
      h(
        "p",
        { class: "ww-path-answer" },
        `${say(language, "you-chose")} ${answerWords(step, answer.chosen, context)}`,
      ),
      verdict === "best" ? null : better(step, context),
    ),
  );
}

function better(step, context) {
  const { language } = context;
  const best = step.choices.find((choice) => choice.verdict === "best");
  return h(
    "div",
    { class: "ww-better" },
    h("p", {}, `${say(language, "stronger")} ${answerWords(step, bestAnswer(step), context)}`),
    richText(step.kind === "one" ? best.html : step.feedback, language),
  );
}

/** What would have been the full answer. */
export function bestAnswer(step) {
  if (step.kind === "order") return step.right;
  if (step.kind === "one") return [step.choices.find((choice) => choice.verdict === "best").id];
  if (step.kind === "many")
    return step.choices.filter((choice) => choice.verdict === "best").map((choice) => choice.id);
  return rightPairs(step);
}

/** An answer in words. */
export function answerWords(step, chosen, { storyboard, language }) {
  const label = (id) =>
    pick(step.choices.find((choice) => choice.id === id)?.label, language).words;
  if (step.kind === "order")
    return chosen.map((id, index) => `${index + 1}. ${label(id)}`).join(" → ");
  if (step.kind === "one" || step.kind === "many") return chosen.map(label).join(" · ");
  const targets =
    step.kind === "place"
      ? storyboard.words.phases
      : Object.fromEntries(step.targets.map((one) => [one.id, one.label]));
  return step.choices
    .map((choice) => {
      const mine = chosen
        .filter((pair) => pair.startsWith(`${choice.id}=`))
        .map((pair) => pick(targets[pair.split("=")[1]], language).words);
      return `${label(choice.id)}${say(language, "colon")}${mine.join(", ") || say(language, "nothing")}`;
    })
    .join(" · ");
}
