/** The bar above a case: its name, the pathway, the languages, and a menu. */

import { button, h, sign } from "../base/dom.js";
import { plainText } from "../base/entries.js";
import { say } from "../base/language.js";
import { headRow } from "../frame/head.js";

/** Draw the head of the player. */
export function headView(context, act) {
  const { storyboard, language } = context;
  return h(
    "header",
    { class: "ww-head" },
    headRow(language, { more: menu(context, act) }),
    plainText(storyboard.title, language, "h1", { class: "ww-case-title" }),
    pathway(context),
  );
}

function pathway({ storyboard, language, trail, phase }) {
  const met = new Set(trail.map((place) => storyboard.steps[place.step].phase));
  const stations = Object.entries(storyboard.words.phases).map(([id, label]) =>
    h(
      "li",
      {
        class: `ww-station ${met.has(id) ? "ww-met" : ""}`,
        "aria-current": id === phase ? "step" : null,
      },
      h("span", { class: "ww-station-dot", "aria-hidden": "true" }),
      plainText(label, language, "span", { class: "ww-station-name" }),
    ),
  );
  return h("ol", { class: "ww-pathway", "aria-label": say(language, "pathway") }, stations);
}

function menu(context, act) {
  const { language, menuOpen } = context;
  const details = h(
    "details",
    { class: "ww-menu", open: menuOpen },
    h(
      "summary",
      { class: "ww-icon-button", "data-key": "menu", "aria-label": say(language, "menu") },
      sign("menu"),
    ),
    menuList(context, act),
  );
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  details.addEventListener("focusout", (event) => {
    if (details.open && event.relatedTarget && !details.contains(event.relatedTarget))
      details.open = false;
  });
  return details;
}

function menuList({ language, big }, act) {
  const item = (key, run, state = {}) =>
    button({ key: `menu-${key}`, class: "ww-menu-item", run, ...state }, say(language, key));
  return h(
    "div",
    { class: "ww-menu-list" },
    item("big-screen", act.toggleBig, { "aria-pressed": String(big) }),
    item("take-answers", act.saveAnswers),
    item("take-page", act.savePage),
    item("start-over", act.startOver),
    item("erase", act.erase),
    h("p", { class: "ww-hint" }, say(language, "privacy")),
  );
}

/** The line below a step: back, forward, how far, and whether all is saved. */
export function footView(context, act) {
  const { storyboard, language, at, toGo, saved } = context;
  return h(
    "footer",
    { class: "ww-foot" },
    trailNav(context, act),
    h(
      "p",
      { class: "ww-progress" },
      toGo
        ? say(language, "progress", { step: at + 1, left: toGo })
        : say(language, "progress-end", { step: at + 1 }),
    ),
    h(
      "p",
      { class: `ww-saved ${saved.isSafe ? "" : "ww-not-saved"}` },
      saved.isSafe ? "" : sign("stop"),
      say(language, saved.key, saved.values),
    ),
    h(
      "p",
      { class: "ww-version" },
      `${say(language, "case-version")} ${storyboard.version} · ${say(language, "invented")}`,
    ),
  );
}

function trailNav({ language, at, trail }, act) {
  if (trail.length < 2) return null;
  const back = { key: "back", class: "ww-button ww-quiet", run: act.back };
  const toLast = { key: "to-last", class: "ww-button ww-quiet ww-to-last", run: act.toLast };
  return h(
    "nav",
    { class: "ww-nav", "aria-label": say(language, "trail") },
    at > 0 ? button(back, sign("back"), say(language, "back")) : null,
    at < trail.length - 1 ? button(toLast, say(language, "to-last"), sign("arrow")) : null,
  );
}
