/** Is this a storyboard that can be played? The same checks as `problems` in cases/storyboard.py. */

import { h } from "../base/dom.js";
import { say } from "../base/language.js";

const STORYBOARD_FORMAT = 1;
const STEP_KINDS = [
  "story",
  "one",
  "many",
  "order",
  "place",
  "tell",
  "letter",
  "reflection",
  "stop",
  "ending",
];
const CHOICE_KINDS = ["one", "many", "order", "place", "tell"];

/** What keeps a storyboard from being played, as sentences; empty when nothing does. */
export function storyboardProblems(data) {
  if (!data || typeof data !== "object") return ["The storyboard is not an object."];
  const missing = ["name", "title", "start", "steps"].filter((key) => !data[key]);
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

function stepProblems(data, name, step) {
  if (!STEP_KINDS.includes(step?.kind)) return [`Step '${name}' has no known kind.`];
  const found = step.title ? [] : [`Step '${name}' has no title.`];
  if (CHOICE_KINDS.includes(step.kind) && !step.choices?.length)
    return [...found, `Step '${name}' has nothing to choose from.`];
  const ahead = new Set(
    (step.kind === "one"
      ? step.choices.map((choice) => choice.next || step.next)
      : [step.next]
    ).filter(Boolean),
  );
  if (!ahead.size && step.kind !== "ending" && data.kind !== "sheet")
    found.push(`Step '${name}' leads nowhere.`);
  for (const to of ahead)
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
