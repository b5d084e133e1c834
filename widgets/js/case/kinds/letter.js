/** Write a letter. It has no score: the writer compares it with a list and an example. */

import { freshId, h } from "../../base/dom.js";
import { plainText, richText, sourceLines } from "../../base/entries.js";
import { say } from "../../base/language.js";
import { register } from "../kinds.js";
import { writing } from "../writing.js";

register("letter", {
  ...writing,
  asks: "must",
  rows: "10",
  hint: "letter-hint",
  keep: "save-and-compare",
  skip: "skip-letter",
  answered: comparison,
  spoken: (_step, _answer, { language }) => say(language, "letter-saved"),
  inDebrief: (answer, { language }) =>
    say(language, answer.text ? "letter-written" : "letter-not-written"),
});

function comparison(step, answer, { storyboard, language }) {
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
    sourceLines(storyboard, step.rules || [], step.date, language),
  );
}
