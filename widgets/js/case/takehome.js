/** Take the answers home: a file to hand in or keep, and a page to read or print. */

import { download, h } from "../base/dom.js";
import { longDate, pick, say } from "../base/language.js";
import { today } from "../base/calendar.js";
import { kindOf } from "./kinds.js";
import { noteLines } from "./notes.js";

/** Save the record as an answers file. */
export function saveAnswers(keeper) {
  download(`${keeper.name}.answers.json`, keeper.asFile(), "application/json");
}

/** Save a readable page of the trail; it stands alone and loads nothing. */
export function savePage(state, context) {
  const { storyboard, language } = context;
  const title = pick(storyboard.title, language).words;
  const page = h(
    "html",
    { lang: language },
    head(title),
    h("body", {}, pageBody(title, state, context)),
  );
  download(`${storyboard.name}.html`, `<!doctype html>\n${page.outerHTML}`, "text/html");
}

function head(title) {
  const style = h("style");
  style.textContent = PAGE_STYLE;
  return h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", {}, title),
    style,
  );
}

function pageBody(title, { trail, first }, context) {
  const { storyboard, language } = context;
  const day = longDate(today(), language);
  return h(
    "main",
    {},
    h("h1", {}, title),
    h(
      "p",
      { class: "meta" },
      `Wegwijs · ${day} · ${say(language, "case-version")} ${storyboard.version}`,
    ),
    h("h2", {}, say(language, "your-path")),
    trail.map((place) => pageStep(place, first, context)),
    h("h2", {}, say(language, "notes")),
    h(
      "ul",
      {},
      noteLines(trail, context).map((line) =>
        h("li", {}, `${longDate(line.date, language)}: ${line.words}`),
      ),
    ),
  );
}

function pageStep(place, first, context) {
  const { storyboard, language } = context;
  const step = storyboard.steps[place.step];
  // Where there is a score, the first answer counts.
  const answer = place.answer && kindOf(step).scored ? first[place.step] : null;
  const part = kindOf(step).takeHome(step, answer || place.answer, context);
  if (!part) return null;
  const date = h("small", {}, longDate(step.date, language));
  return h("section", {}, h("h3", {}, pick(step.title, language).words, " ", date), part);
}

const PAGE_STYLE = `
body {
  font: 11pt/1.5 system-ui, sans-serif; color: #1c2b2d;
  max-width: 42rem; margin: 2rem auto; padding: 0 1rem;
}
h1 { font-size: 1.6rem; margin-bottom: 0; }
h2 { margin-top: 2rem; border-bottom: 1px solid #b8c4c2; }
h3 { margin-bottom: .2rem; }
small, .meta { font-weight: normal; color: #52625f; font-size: .85rem; }
section { break-inside: avoid; }
blockquote {
  white-space: pre-wrap; border-left: 3px solid #b8c4c2; margin-left: 0; padding-left: 1rem;
}
`;
