/** Finding actors: by words, and by what they are. */

import { freshId, h } from "../base/dom.js";
import { pick, say } from "../base/language.js";

/** What one can filter by, each with the words of the board that name its values. */
const FILTER_WORDS = { need: "needs", region: "regions", phase: "phases", spoken: "languages" };

/** What one can filter by, in the order of the form. */
export const FILTERS = Object.keys(FILTER_WORDS);

/** The actors that fit, in the order of the course; those whose name has the words come first. */
export function foundActors(board, wanted, language) {
  const words = plain(wanted.words).split(/\s+/).filter(Boolean);
  const scored = board.actors
    .filter((actor) => fits(actor, wanted))
    .map((actor) => ({ actor, score: score(board.entries[actor.entry], words, language) }))
    .filter((one) => one.score > 0);
  const name = (one) => pick(board.entries[one.actor.entry].title, language).words;
  return scored
    .sort((one, other) => other.score - one.score || name(one).localeCompare(name(other), language))
    .map((one) => one.actor);
}

function fits(actor, { need, region, phase, spoken }) {
  return (
    (!need || actor.needs.includes(need)) &&
    (!region || !actor.regions.length || actor.regions.includes(region)) &&
    (!phase || actor.in_phase[phase]) &&
    (!spoken || !actor.languages.length || actor.languages.includes(spoken))
  );
}

function score(entry, words, language) {
  if (!words.length) return 1;
  const title = plain(Object.values(entry.title).join(" "));
  const rest = plain(
    [entry.html, entry.reach, entry.costs]
      .map((text) => pick(text, language).words.replace(/<[^>]+>/g, " "))
      .join(" "),
  );
  if (!words.every((word) => title.includes(word) || rest.includes(word))) return 0;
  return 1 + words.filter((word) => title.includes(word)).length;
}

/** Small letters without accents, so that `medecin` finds `médecin`. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The search field and the filters. */
export function filterForm(view) {
  const { language, wanted } = view;
  const id = freshId("search");
  const change = (key, value) => {
    wanted[key] = value;
    view.showFound();
  };
  const search = h("input", {
    id,
    type: "search",
    value: wanted.words,
    autocomplete: "off",
    spellcheck: "false",
    "data-key": "search",
    on: { input: () => change("words", search.value) },
  });
  return h(
    "form",
    {
      class: "ww-filters ww-no-print",
      role: "search",
      on: { submit: (event) => event.preventDefault() },
    },
    h(
      "div",
      { class: "ww-field ww-field-wide" },
      h("label", { for: id }, say(language, "search-actors")),
      search,
    ),
    FILTERS.map((key) => filterField(key, view, (value) => change(key, value))),
  );
}

function filterField(key, { board, language, wanted }, changed) {
  const id = freshId(key);
  const options = Object.entries(board.words[FILTER_WORDS[key]]);
  const select = h(
    "select",
    { id, "data-key": `filter-${key}`, on: { change: () => changed(select.value) } },
    h("option", { value: "" }, say(language, "all")),
    options.map(([value, label]) =>
      h("option", { value, selected: value === wanted[key] }, pick(label, language).words),
    ),
  );
  return h(
    "div",
    { class: "ww-field" },
    h("label", { for: id }, say(language, `filter-${key}`)),
    select,
  );
}
