/** The start page: choose a language and a case, see how far one is, carry on. */

import { h, sign } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import { pick, sameLanguage, say } from "../base/language.js";
import { Frame, mountFrame } from "../frame/frame.js";
import { headRow } from "../frame/head.js";
import { storedProgress } from "../record/record.js";

/** Show the start page inside `root`. `model` holds `cards` and `tools`: what there is to open. */
export function mountStart(root, model) {
  return mountFrame(Start, root, model);
}

class Start extends Frame {
  constructor(root, model) {
    super(root, model, { frame: "ww-start", page: "" });
    const again = () => this.redraw();
    this.hear(window, "storage", again);
    this.hear(window, "pageshow", again); // back from a case: the progress may be another
    this.hear(
      document,
      "visibilitychange",
      () => document.visibilityState === "visible" && again(),
    );
  }

  title() {
    return say(this.language, "course");
  }

  reference() {
    return {};
  }

  draw() {
    const { language } = this;
    this.page.replaceChildren(
      head(language),
      ...caseParts(this.model.get("cards"), language),
      ...toolParts(this.model.get("tools") || [], language),
      goodToKnow(language),
    );
  }
}

function head(language) {
  return h(
    "header",
    { class: "ww-start-head" },
    headRow(language),
    h("h1", {}, say(language, "course")),
    h("p", { class: "ww-lead" }, say(language, "course-lead")),
  );
}

function caseParts(cards, language) {
  const list = cards.map((card) => caseCard(card, language));
  return [
    h("h2", {}, say(language, "cases")),
    list.length ? h("ul", { class: "ww-cards" }, list) : h("p", {}, say(language, "no-cases")),
  ];
}

function toolParts(tools, language) {
  if (!tools.length) return [];
  const list = tools.map((tool) => toolCard(tool, language));
  return [
    h("h2", {}, say(language, "tools")),
    h("p", { class: "ww-hint" }, say(language, "tools-lead")),
    h("ul", { class: "ww-tools" }, list),
  ];
}

function goodToKnow(language) {
  const lines = ["know-answers", "know-sources", "know-no-advice"];
  return h(
    "section",
    { class: "ww-start-notes" },
    h("h2", {}, say(language, "good-to-know")),
    h(
      "ul",
      {},
      lines.map((key) => h("li", {}, say(language, key))),
    ),
  );
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
    h("p", { class: "ww-buttons" }, openLink(card, progress, language)),
  );
}

function openLink(card, progress, language) {
  const words = say(language, invitation(progress));
  return h(
    "a",
    {
      class: "ww-button ww-primary",
      href: sameLanguage(card.href),
      "data-key": `open-${card.name}`,
      "aria-label": `${words}: ${pick(card.title, language).words}`,
    },
    words,
    sign("arrow"),
  );
}

function invitation(progress) {
  if (!progress) return "begin";
  return progress.ended ? "look-back" : "carry-on";
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
