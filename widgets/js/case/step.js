/** One step on the screen: where and when, the story, the question, the feedback, the way on. */

import { button, h, sign } from "../base/dom.js";
import { plainText, richText, sourceLines } from "../base/entries.js";
import { longDate, say } from "../base/language.js";
import { kindOf } from "./kinds.js";
import { ends } from "./ways.js";

/**
 * Draw a step.
 *
 * @param {object} place `{step, answer}` of the trail
 * @param {object} context storyboard, language, draft, hands, isLast (nothing was walked beyond it)
 * @param {object} act what buttons do: answer, next, again, setDraft
 */
export function stepView(place, context, act) {
  const step = context.storyboard.steps[place.step];
  const kind = kindOf(step);
  return h(
    "article",
    { class: `ww-step ww-kind-${step.kind}`, "data-step": place.step },
    stepHead(step, context),
    richText(step.html, context.language, "ww-text ww-story"),
    kind.extra(step, context),
    place.answer ? kind.answered(step, place.answer, context) : kind.form(step, context, act),
    kind.asks === "must"
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

function wayOn(place, step, context, act) {
  const { language, isLast } = context;
  const { asks, scored, goOn } = kindOf(step);
  // A form that may be skipped leads on by itself, the first time.
  if (ends(step) || (asks === "may" && !place.answer && isLast)) return null;
  const key = goOn || (isLast ? "continue" : "forward");
  const next = { key: "next", class: "ww-button ww-primary", run: act.next };
  const again = { key: "again", class: "ww-button ww-quiet", run: act.again };
  const isReady = asks !== "must" || place.answer;
  return h(
    "p",
    { class: "ww-buttons ww-way-on" },
    isReady ? button(next, say(language, key), sign("arrow")) : null,
    place.answer && scored ? button(again, say(language, "choose-again")) : null,
  );
}
