/**
 * Is this a storyboard that can be played? The same checks as `problems` in
 * `cases/vignettes/storyboard.py`; here each kind also says what it cannot do without.
 */

import { h } from "../base/dom.js";
import { say } from "../base/language.js";
import { isKind, kindOf } from "./kinds.js";
import { ahead, ends } from "./ways.js";

const STORYBOARD_FORMAT = 1;

/** What keeps a storyboard from being played, as sentences; empty when nothing does. */
export function storyboardProblems(data) {
  if (!data || typeof data !== "object") return ["The storyboard is not an object."];
  const missing = ["name", "title", "start", "steps"].filter((key) => isEmpty(data[key]));
  if (missing.length) return missing.map((key) => `The storyboard has no \`${key}\`.`);
  if (data.format !== STORYBOARD_FORMAT) {
    return [`The storyboard has format ${data.format}, this player reads ${STORYBOARD_FORMAT}.`];
  }
  if (typeof data.steps !== "object" || Array.isArray(data.steps))
    return ["`steps` is not an object of steps by name."];
  const first = data.steps[data.start] ? [] : [`The first step '${data.start}' does not exist.`];
  return [
    ...first,
    ...Object.entries(data.steps).flatMap(([name, step]) => stepProblems(data, name, step)),
  ];
}

function isEmpty(value) {
  return !value || (typeof value === "object" && !Object.keys(value).length);
}

function stepProblems(data, name, step) {
  if (!isKind(step?.kind)) return [`Step '${name}' has no known kind.`];
  const found = step.title ? [] : [`Step '${name}' has no title.`];
  const missing = kindOf(step).needs.find((part) => !step[part]?.length);
  if (missing === "choices") return [...found, `Step '${name}' has nothing to choose from.`];
  if (missing) return [...found, `Step '${name}' has no \`${missing}\`.`];
  const following = ahead(step);
  if (!following.length && !ends(step) && data.kind !== "sheet")
    found.push(`Step '${name}' leads nowhere.`);
  for (const to of following)
    if (!data.steps[to]) found.push(`Step '${name}' leads to '${to}', which does not exist.`);
  return found;
}

/** Instead of a blank page: what is wrong, in words, and in the log. */
export function problemPage(problems, language) {
  console.error(`Wegwijs: this case cannot be played.\n${problems.join("\n")}`);
  return h(
    "div",
    { class: "ww-problem", role: "alert" },
    h("h1", {}, say(language, "cannot-play")),
    h("p", {}, say(language, "cannot-play-why")),
    h(
      "ul",
      { lang: "en" },
      problems.map((problem) => h("li", {}, problem)),
    ),
  );
}
