/** The answering half of a decision tree: what to do, with whom, why, what was different before. */

import { emergencyList } from "../base/contacts.js";
import { button, h, sign, termLink } from "../base/dom.js";
import { foldedSources, plainText, richText } from "../base/entries.js";
import { longDate, pick, say } from "../base/language.js";
import { listenersTable } from "../base/listeners.js";
import { earlierDifference, epochOn, optionOf, variantOn, walk } from "./walk.js";

/** Draw the conclusion of a path. */
export function conclusionView(view) {
  const { board, language, epoch, result } = view;
  const found = variantOn(board.conclusions[result.conclusion], epoch);
  return h(
    "section",
    {
      class: `ww-step ww-conclusion ${found.contacts ? "ww-kind-stop" : ""}`,
      "data-conclusion": result.conclusion,
    },
    conclusionHead(view, found),
    richText(found.html, language, "ww-text ww-story"),
    found.contacts ? emergencyList(found.contacts, board, language) : null,
    practised(view),
    adviceList(view),
    found.listener ? whoMayKnow(view, found.listener) : null,
    found.phase ? everyone(view, found.phase) : null,
    because(view, found),
    before(view),
    endButtons(view),
  );
}

function conclusionHead({ board, language }, found) {
  const title = { class: "ww-title", tabindex: "-1", "data-key": "title" };
  return [
    h(
      "p",
      { class: "ww-meta" },
      found.phase
        ? [`${say(language, "phase-is")} `, phaseName(board, found.phase, language)]
        : say(language, "conclusion"),
    ),
    plainText(found.title, language, "h2", title),
  ];
}

function phaseName(board, phase, language) {
  return plainText(board.words.phases[phase], language, "strong");
}

function adviceList(view) {
  const { board, epoch, result } = view;
  if (!result.advice.length) return null;
  const cards = result.advice.map((name) => adviceCard(view, variantOn(board.advice[name], epoch)));
  return h("ol", { class: "ww-advice" }, cards);
}

function whoMayKnow({ board, language, day }, listener) {
  return [
    h("h3", {}, say(language, "who-may-know")),
    listenersTable([listener], board, day, language),
  ];
}

function endButtons(view) {
  const { language } = view;
  const restart = {
    key: "restart",
    class: "ww-button ww-primary",
    run: () => view.restart(),
  };
  return h(
    "p",
    { class: "ww-buttons ww-way-on ww-no-print" },
    button(restart, say(language, "new-situation")),
    button({ key: "print", run: () => window.print() }, say(language, "print")),
  );
}

function adviceCard(view, advice) {
  const { board, language } = view;
  const key = typeof advice.actor === "string" ? advice.actor : advice.actor[view.facts.region];
  const actor = board.entries[key];
  const part = (name, text) =>
    text ? [h("dt", {}, say(language, name)), h("dd", {}, richText(text, language))] : null;
  return h(
    "li",
    { class: "ww-advice-card" },
    h("h3", {}, plainText(advice.title, language)),
    h(
      "p",
      { class: "ww-advice-actor" },
      termLink(key, plainText(actor.title, language)),
      channels(view, advice.channels),
    ),
    richText(advice.why, language),
    h(
      "dl",
      { class: "ww-advice-parts" },
      part("how-soon", advice.soon),
      part("with-consent", advice.consent),
      part("what-to-write", advice.write),
    ),
    foldedSources(board, advice.rules, view.day, language),
  );
}

function channels({ board, language }, names) {
  return names.map((name) =>
    plainText(board.words.channels[name], language, "span", { class: "ww-mark" }),
  );
}

/** In the phase tree: what each actor does now. */
function everyone(view, phase) {
  const { board, language, facts } = view;
  const here = (board.actors[phase] || []).filter(
    (actor) => !actor.regions.length || !facts.region || actor.regions.includes(facts.region),
  );
  return h(
    "details",
    { class: "ww-everyone" },
    h(
      "summary",
      { "data-key": "everyone" },
      say(language, "who-does-what-now", { count: here.length }),
    ),
    h(
      "dl",
      {},
      here.map((actor) => partOf(actor, board, language)),
    ),
  );
}

function partOf(actor, board, language) {
  const regions = actor.regions.map((region) => pick(board.words.regions[region], language).words);
  return [
    h("dt", {}, termLink(actor.entry, plainText(actor.title, language))),
    h(
      "dd",
      {},
      richText(actor.html, language),
      regions.length ? h("p", { class: "ww-hint" }, regions.join(" · ")) : null,
    ),
  ];
}

/** The path: each answer and each rule that decided. */
function because(view, found) {
  const { board, language, result } = view;
  const lines = result.passed
    .filter((step) => step.question || step.rule)
    .map((step) => h("li", {}, becauseLine(view, step)));
  return h(
    "section",
    { class: "ww-because" },
    h("h3", {}, say(language, "path-because")),
    h("ul", {}, lines),
    foldedSources(board, found.rules, view.day, language),
  );
}

function becauseLine({ board, language, facts, day }, step) {
  const rule = step.rule
    ? termLink(
        board.rules[step.rule],
        plainText(board.entries[board.rules[step.rule]].title, language),
      )
    : null;
  if (!step.question) return [say(language, "calendar-decides"), " ", rule];
  const option = optionOf(board, day, facts, step.question);
  return [
    plainText(board.questions[step.question].ask, language),
    " ",
    h("strong", {}, plainText(option.label, language)),
    rule ? [" — ", rule] : null,
  ];
}

/** The same situation on an earlier day. */
function before(view) {
  const { board, language, day, facts, result } = view;
  const other = earlierDifference(board, day, facts, result);
  if (!other) return null;
  const then = variantOn(board.conclusions[other.result.conclusion], epochOn(board, other.day));
  const look = { key: "to-then", run: () => view.setDay(other.day) };
  return h(
    "details",
    { class: "ww-before" },
    h(
      "summary",
      { "data-key": "before" },
      say(language, "different-before", { day: longDate(other.day, language) }),
    ),
    other.result.conclusion === result.conclusion
      ? null
      : h("p", {}, plainText(then.title, language, "strong")),
    differentAdvice(view, other),
    button(look, say(language, "look-at-that-day")),
  );
}

/** What was advised only then, and what only now. */
function differentAdvice({ board, language, epoch, result }, other) {
  const past = epochOn(board, other.day);
  const [now, then] = [result.advice, other.result.advice];
  const onlyThen = then.filter((name) => !now.includes(name));
  const onlyNow = now.filter((name) => !then.includes(name));
  const title = (name, at) => plainText(variantOn(board.advice[name], at).title, language);
  const list = (key, names, at) => [
    h("p", {}, say(language, key)),
    h(
      "ul",
      {},
      names.map((name) => h("li", {}, title(name, at))),
    ),
  ];
  return [
    onlyThen.length ? list("only-then", onlyThen, past) : null,
    onlyNow.length ? list("only-since", onlyNow, epoch) : null,
  ];
}

/** In practice on a case: does the learner's way end where the case's facts lead? */
function practised(view) {
  const { board, language, epoch, situation, result } = view;
  if (!situation) return null;
  const theirs = walk(board, view.day, situation.facts);
  const same = theirs.conclusion === result.conclusion;
  const end = pick(variantOn(board.conclusions[theirs.conclusion], epoch).title, language).words;
  const words = same ? say(language, "case-same-end") : `${say(language, "case-other-end")} ${end}`;
  return h(
    "p",
    { class: `ww-practised ww-is-${same ? "best" : "poor"}` },
    sign(same ? "best" : "poor"),
    words,
  );
}
