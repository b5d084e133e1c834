/** The start page: choose a language and a case, see how far one is, carry on. */

import { h, sign } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import {
  chooseLanguage,
  languageSwitch,
  onLanguage,
  pick,
  sameLanguage,
  say,
  tellDocument,
  wantedLanguage,
} from "../base/language.js";
import { storedProgress } from "../record/record.js";
import { followTheme } from "../base/theme.js";

/** Show the start page inside `root`. `model` holds `cards`: what there is to play. */
export function mountStart(root, model) {
  const stopTheme = followTheme(root);
  const frame = h("div", { class: "ww ww-start" });
  root.replaceChildren(frame);
  let language = wantedLanguage(model.get("language"));
  const draw = () => {
    const held = frame.querySelector(":focus")?.dataset?.key;
    frame.lang = language;
    tellDocument(language, say(language, "course"));
    frame.replaceChildren(...startParts(model.get("cards"), model.get("tools") || [], language));
    if (held) frame.querySelector(`[data-key="${held}"]`)?.focus({ preventScroll: true });
  };
  const stopLanguage = onLanguage((wanted) => {
    language = wanted;
    draw();
  });
  const seen = () => document.visibilityState === "visible" && draw();
  window.addEventListener("storage", draw);
  window.addEventListener("pageshow", draw); // back from a case: the progress may be another
  document.addEventListener("visibilitychange", seen);
  draw();
  return () => {
    stopTheme();
    stopLanguage();
    window.removeEventListener("storage", draw);
    window.removeEventListener("pageshow", draw);
    document.removeEventListener("visibilitychange", seen);
  };
}

function startParts(cards, tools, language) {
  return [
    h(
      "header",
      { class: "ww-start-head" },
      h(
        "div",
        { class: "ww-head-row" },
        h("p", { class: "ww-brand" }, sign("mark"), "Wegwijs"),
        languageSwitch(language, chooseLanguage),
      ),
      h("h1", {}, say(language, "course")),
      h("p", { class: "ww-lead" }, say(language, "course-lead")),
    ),
    h("h2", {}, say(language, "cases")),
    cards.length
      ? h(
          "ul",
          { class: "ww-cards" },
          cards.map((card) => caseCard(card, language)),
        )
      : h("p", {}, say(language, "no-cases")),
    tools.length
      ? [
          h("h2", {}, say(language, "tools")),
          h("p", { class: "ww-hint" }, say(language, "tools-lead")),
          h(
            "ul",
            { class: "ww-tools" },
            tools.map((tool) => toolCard(tool, language)),
          ),
        ]
      : [],
    h(
      "section",
      { class: "ww-start-notes" },
      h("h2", {}, say(language, "good-to-know")),
      h(
        "ul",
        {},
        ["know-answers", "know-sources", "know-no-advice"].map((key) =>
          h("li", {}, say(language, key)),
        ),
      ),
    ),
  ].flat();
}

function toolCard(tool, language) {
  const title = say(language, `tool-${tool.name}`);
  return h(
    "li",
    {},
    h(
      "a",
      { class: "ww-tool-card", href: sameLanguage(tool.href), "data-key": `tool-${tool.name}` },
      h("strong", {}, title, sign("arrow")),
      h("span", {}, say(language, `tool-${tool.name}-lead`)),
    ),
  );
}

function caseCard(card, language) {
  const progress = storedProgress(card.name);
  const key = !progress ? "begin" : progress.ended ? "look-back" : "carry-on";
  const title = pick(card.title, language).words;
  return h(
    "li",
    { class: "ww-card" },
    plainText(card.title, language, "h3"),
    richText(card.summary, language),
    h(
      "p",
      { class: "ww-meta" },
      h("span", {}, say(language, "minutes", { minutes: card.minutes })),
      h("span", {}, say(language, "steps", { steps: card.steps })),
      plainText(card.region, language),
    ),
    progress ? progressLine(progress, language) : null,
    h(
      "p",
      { class: "ww-buttons" },
      h(
        "a",
        {
          class: "ww-button ww-primary",
          href: sameLanguage(card.href),
          "data-key": `open-${card.name}`,
          "aria-label": `${say(language, key)}: ${title}`,
        },
        say(language, key),
        sign("arrow"),
      ),
    ),
  );
}

function progressLine(progress, language) {
  const where = pick(progress.title, language).words;
  const share = progress.ended
    ? 100
    : Math.round((100 * progress.step) / (progress.step + progress.left));
  return h(
    "div",
    { class: "ww-card-progress" },
    h(
      "span",
      { class: "ww-bar", "aria-hidden": "true" },
      h("span", { class: "ww-bar-fill", style: `width:${share}%` }),
    ),
    h("p", {}, say(language, progress.ended ? "ended-at" : "you-are-at", { where })),
  );
}
