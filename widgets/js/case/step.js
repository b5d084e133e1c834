/** One step on the screen: where and when, the story, the question, the feedback, the way on. */

import { controlFor } from "./choices.js";
import { emergencyList } from "../base/contacts.js";
import { freshId, h, sign } from "../base/dom.js";
import { plainText, richText, sourceLines } from "../base/entries.js";
import { feedbackOn } from "./feedback.js";
import { longDate, say } from "../base/language.js";
import { wantsAnswer } from "./trail.js";

/**
 * Draw a step.
 *
 * @param {object} place `{step, answer}` of the trail
 * @param {object} context storyboard, language, draft, hands, isLast (nothing was walked beyond it)
 * @param {object} act what buttons do: answer, next, again, setDraft
 */
export function stepView(place, context, act) {
  const step = context.storyboard.steps[place.step];
  return h(
    "article",
    { class: `ww-step ww-kind-${step.kind}`, "data-step": place.step },
    stepHead(step, context),
    richText(step.html, context.language, "ww-text ww-story"),
    step.kind === "stop"
      ? emergencyList(step.contacts, context.storyboard, context.language)
      : null,
    place.answer || !step.question ? null : answerForm(place, step, context, act),
    place.answer && step.kind !== "reflection" ? answered(place, step, context) : null,
    step.kind === "reflection" && place.answer?.text
      ? h("blockquote", { class: "ww-own-letter" }, place.answer.text)
      : null,
    wantsAnswer(step)
      ? null
      : sourceLines(context.storyboard, step.rules || [], step.date, context.language),
    wayOn(place, step, context, act),
  );
}

function stepHead(step, { storyboard, language }) {
  const week = Math.floor(step.day / 7) + 1;
  return h(
    "header",
    { class: "ww-step-head" },
    h(
      "p",
      { class: "ww-meta" },
      step.chair
        ? plainText(storyboard.words.chairs[step.chair], language, "span", {
            class: `ww-chair ww-chair-${step.chair}`,
          })
        : null,
      h(
        "span",
        { class: "ww-date" },
        `${longDate(step.date, language, true)} · ${say(language, "week", { week })}`,
      ),
    ),
    plainText(step.title, language, "h2", {
      class: "ww-title",
      tabindex: "-1",
      "data-key": "title",
    }),
  );
}

function answerForm(place, step, context, act) {
  return ["letter", "reflection"].includes(step.kind)
    ? writingForm(place, step, context, act)
    : choosingForm(place, step, context, act);
}

function choosingForm(place, step, context, act) {
  const { language, storyboard, draft, hands } = context;
  const trouble = h("p", { class: "ww-trouble", role: "alert" });
  const canVote = hands && ["one", "many"].includes(step.kind);
  const control = controlFor(step, {
    language,
    words: storyboard.words,
    chosen: draft?.chosen || [],
    hands: canVote ? hands : null,
    changed: () => {
      trouble.textContent = "";
      if (canVote && step.kind === "one") followHands(control, step, hands);
      act.setDraft({ chosen: control.chosen(), hands: canVote ? { ...hands } : undefined });
    },
  });
  const submit = (event) => {
    event.preventDefault();
    const problem = control.problem();
    if (problem) trouble.textContent = say(language, problem);
    else act.answer({ chosen: control.chosen(), ...(canVote ? { hands: { ...hands } } : {}) });
  };
  return h(
    "form",
    { class: "ww-form", novalidate: true, on: { submit } },
    h(
      "fieldset",
      { class: "ww-question" },
      plainText(step.question, language, "legend"),
      canVote ? h("p", { class: "ww-hint" }, say(language, "hands-how")) : null,
      control.element,
    ),
    trouble,
    h(
      "button",
      { class: "ww-button ww-primary", "data-key": "commit" },
      say(language, canVote ? "reveal" : "commit"),
    ),
  );
}

/** In a group the most hands choose, as long as they are not tied. */
function followHands(control, step, hands) {
  const counts = step.choices
    .map((choice) => [hands[choice.id] || 0, choice.id])
    .sort((one, other) => other[0] - one[0]);
  if (counts[0][0] > (counts[1]?.[0] ?? 0)) control.mark(counts[0][1]);
}

function writingForm(place, step, context, act) {
  const { language, draft } = context;
  const letter = step.kind === "letter";
  const id = freshId("writing");
  const area = h("textarea", {
    id,
    rows: letter ? "10" : "4",
    maxlength: "8000",
    "data-key": "writing",
    on: { input: () => act.setDraft({ text: area.value }) },
  });
  area.value = draft?.text || "";
  const submit = (event) => {
    event.preventDefault();
    act.answer({ text: area.value.trim() }, !letter);
  };
  const skip = () => act.answer({ text: "" }, !letter);
  return h(
    "form",
    { class: "ww-form", on: { submit } },
    plainText(step.question, language, "label", { for: id, class: "ww-question-label" }),
    h("p", { class: "ww-hint" }, say(language, letter ? "letter-hint" : "reflection-hint")),
    area,
    h(
      "p",
      { class: "ww-buttons" },
      h(
        "button",
        { class: "ww-button ww-primary", "data-key": "commit" },
        say(language, letter ? "save-and-compare" : "keep-and-go-on"),
      ),
      h(
        "button",
        { type: "button", class: "ww-button", "data-key": "skip", on: { click: skip } },
        say(language, letter ? "skip-letter" : "skip"),
      ),
    ),
  );
}

function answered(place, step, context) {
  const { language } = context;
  const mine = step.kind === "letter" ? null : yourAnswer(place.answer, step, context);
  return [
    step.question && step.kind !== "letter"
      ? plainText(step.question, language, "p", { class: "ww-asked" })
      : null,
    mine,
    feedbackOn(step, place.answer, context),
  ];
}

function yourAnswer(answer, step, { language }) {
  const total = Object.values(answer.hands || {}).reduce((sum, count) => sum + count, 0);
  if (step.kind !== "one" && !total) return null; // the feedback goes through the picks one by one
  const rows = step.choices.filter((choice) => total || answer.chosen.includes(choice.id));
  return h(
    "ul",
    { class: "ww-yours", "aria-label": say(language, "your-answer") },
    rows.map((choice) =>
      h(
        "li",
        { class: answer.chosen.includes(choice.id) ? "ww-yours-chosen" : "" },
        plainText(choice.label, language),
        total ? handsBar(answer.hands[choice.id] || 0, total, language) : null,
      ),
    ),
  );
}

function handsBar(count, total, language) {
  const part = Math.round((100 * count) / total);
  return h(
    "span",
    { class: "ww-bar-row" },
    h(
      "span",
      { class: "ww-bar", "aria-hidden": "true" },
      h("span", { class: "ww-bar-fill", style: `width:${part}%` }),
    ),
    h("span", { class: "ww-bar-count" }, say(language, "hands-counted", { count, total })),
  );
}

function wayOn(place, step, context, act) {
  const { language, isLast } = context;
  const ready = !wantsAnswer(step) || place.answer;
  const again = place.answer && wantsAnswer(step) && step.kind !== "letter";
  if (step.kind === "ending" || (step.kind === "reflection" && !place.answer && isLast))
    return null;
  const key = step.kind === "stop" ? "understood" : isLast ? "continue" : "forward";
  return h(
    "p",
    { class: "ww-buttons ww-way-on" },
    ready
      ? h(
          "button",
          {
            type: "button",
            class: "ww-button ww-primary",
            "data-key": "next",
            on: { click: act.next },
          },
          say(language, key),
          sign("arrow"),
        )
      : null,
    again
      ? h(
          "button",
          {
            type: "button",
            class: "ww-button ww-quiet",
            "data-key": "again",
            on: { click: act.again },
          },
          say(language, "choose-again"),
        )
      : null,
  );
}
