/** The asking half of a decision tree: question, answers, the day, the case to practise on. */

import { button, freshId, h, sign } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import { longDate, pick, say } from "../base/language.js";
import { optionOf, optionsOf } from "./walk.js";

/** The question to answer now: one click answers it. */
export function questionView(view) {
  const { board, language, day, result } = view;
  const question = board.questions[result.asks];
  const number = Object.keys(view.facts).length + 1;
  const title = freshId("question");
  return h(
    "section",
    { class: "ww-step ww-ask", "data-question": result.asks, "aria-labelledby": title },
    h("p", { class: "ww-meta" }, say(language, "question-number", { number })),
    plainText(question.ask, language, "h2", {
      id: title,
      class: "ww-title",
      tabindex: "-1",
      "data-key": "title",
    }),
    question.hint ? plainText(question.hint, language, "p", { class: "ww-hint" }) : null,
    h(
      "ul",
      { class: "ww-answers" },
      optionsOf(board, day, result.at, result.asks).map((option) =>
        h("li", {}, answerButton(view, result.asks, option)),
      ),
    ),
    number > 1 ? backButton(view) : null,
  );
}

function answerButton(view, question, option) {
  const { language } = view;
  return button(
    {
      key: `answer-${option.id}`,
      class: "ww-option ww-answer",
      run: () => view.answer(question, option.id),
    },
    h(
      "span",
      {},
      plainText(option.label, language, "span", { class: "ww-label" }),
      option.meaning ? plainText(option.meaning, language, "span", { class: "ww-meaning" }) : null,
    ),
    sign("arrow"),
  );
}

function backButton(view) {
  const back = { key: "back", class: "ww-button ww-quiet", run: () => view.back() };
  return h(
    "p",
    { class: "ww-buttons ww-way-on" },
    button(back, sign("back"), say(view.language, "previous-question")),
  );
}

/** What was answered so far; each answer can be taken back. */
export function answeredList(view) {
  const { board, language, facts } = view;
  const known = Object.keys(facts).filter((key) => board.questions[key]);
  if (!known.length) return null;
  return h(
    "div",
    { class: "ww-notes" },
    h("h2", {}, say(language, "your-answers")),
    h(
      "ol",
      { class: "ww-answered" },
      known.map((key) => answeredLine(view, key)),
    ),
  );
}

function answeredLine(view, key) {
  const { board, language, facts, day, situation } = view;
  const option = optionOf(board, day, facts, key);
  const { ask } = board.questions[key];
  const change = {
    key: `change-${key}`,
    class: "ww-change",
    "aria-label": `${say(language, "change")}: ${pick(ask, language).words}`,
    run: () => view.reopen(key),
  };
  return h(
    "li",
    {},
    plainText(ask, language, "span", { class: "ww-answered-ask" }),
    h("strong", {}, option ? plainText(option.label, language) : null),
    situation ? otherwise(view, key) : null,
    button(change, say(language, "change")),
  );
}

/** In practice on a case: what the facts of the case say, where the answer says otherwise. */
function otherwise(view, question) {
  const { board, language, facts, day, situation } = view;
  const fact = situation.facts[question];
  if (fact === undefined) return null;
  const mine = optionOf(board, day, facts, question);
  const theirs = optionOf(board, day, { ...facts, [question]: fact }, question);
  const same = mine?.id === theirs?.id;
  return h(
    "span",
    { class: `ww-otherwise ww-is-${same ? "best" : "poor"}` },
    sign(same ? "best" : "poor"),
    same
      ? say(language, "case-agrees")
      : [`${say(language, "case-says")} `, plainText(theirs.label, language)],
  );
}

/** The case that is practised on. */
export function situationView(view) {
  const { language, situation } = view;
  if (!situation) return null;
  const leave = { key: "leave-case", class: "ww-button ww-quiet", run: () => view.practise(null) };
  return h(
    "section",
    { class: "ww-situation" },
    h(
      "p",
      { class: "ww-meta" },
      `${pick(situation.title, language).words} · ${longDate(situation.date, language)}`,
    ),
    plainText(situation.moment, language, "h2", {}),
    richText(situation.html, language),
    button(leave, sign("close"), say(language, "leave-case")),
  );
}

/** The cases that can be practised on, folded away. */
export function practiceView(view) {
  const { board, language } = view;
  if (!board.situations.length) return null;
  return h(
    "details",
    { class: "ww-practice" },
    h("summary", { "data-key": "practice" }, say(language, "practise-on-case")),
    h(
      "ul",
      {},
      board.situations.map((one, index) => h("li", {}, caseButton(view, one, index))),
    ),
  );
}

function caseButton(view, situation, index) {
  const [title, moment] = [situation.title, situation.moment].map(
    (text) => pick(text, view.language).words,
  );
  return button(
    { key: `case-${index}`, run: () => view.practise(situation) },
    `${title}${say(view.language, "colon")}${moment}`,
  );
}

/** The day whose rules are asked. */
export function dayChooser(view) {
  const { language, day, board } = view;
  const first = board.epochs[0].from;
  const id = freshId("day");
  const trouble = h("p", { class: "ww-trouble", role: "alert" });
  const changed = () => {
    const isTaken = input.value && view.setDay(input.value);
    trouble.textContent = isTaken
      ? ""
      : say(language, "day-too-early", { day: longDate(first, language) });
  };
  const input = h("input", {
    id,
    type: "date",
    value: day,
    min: first,
    max: "2099-12-31",
    "data-key": "day",
    on: { change: changed },
  });
  return h(
    "div",
    { class: "ww-day" },
    h("label", { for: id }, say(language, "rules-of")),
    input,
    trouble,
    h("p", { class: "ww-hint" }, say(language, "nothing-kept")),
  );
}
