/** The debrief at an ending: score per competence, the better path, who may be told what. */

import { h, sign } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import { figure, say } from "../base/language.js";
import { listenersTable } from "../base/listeners.js";
import { answerWords, kindOf } from "./kinds.js";
import { scoreAnswer, scoreByCompetence } from "./score.js";

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
  const { language } = context;
  const step = context.storyboard.steps[place.step];
  const kind = kindOf(step);
  if (!kind.scored) {
    return h(
      "li",
      {},
      plainText(step.title, language, "strong"),
      h("span", { class: "ww-path-answer" }, kind.inDebrief(place.answer, context)),
    );
  }
  const answer = first[place.step] || place.answer;
  const { verdict } = scoreAnswer(step, answer.chosen);
  const head = [
    sign(verdict),
    plainText(step.title, language, "strong"),
    h("span", { class: "ww-judged-word" }, kind.verdictWords(verdict, context)),
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
        `${say(language, "you-chose")} ${answerWords(step, answer, context)}`,
      ),
      verdict === "best" ? null : better(step, context),
    ),
  );
}

function better(step, context) {
  const { language } = context;
  const best = kindOf(step).best(step);
  return h(
    "div",
    { class: "ww-better" },
    h("p", {}, `${say(language, "stronger")} ${answerWords(step, { chosen: best }, context)}`),
    richText(kindOf(step).reason(step, best), language),
  );
}
