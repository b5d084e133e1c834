/** The case notes: they write themselves from what was met and chosen. */

import { h } from "../base/dom.js";
import { longDate, pick, say } from "../base/language.js";
import { kindOf } from "./kinds.js";
import { chosenOf } from "./ways.js";

/** The lines of the notes along a trail, each `{date, words}`. */
export function noteLines(trail, { storyboard, language }) {
  return trail.flatMap(({ step: name, answer }) => {
    const step = storyboard.steps[name];
    const decided = answer || kindOf(step).asks !== "must";
    const chosen = chosenOf(step, answer).map((choice) => choice.note);
    const notes = [decided ? step.note : null, ...chosen].filter(Boolean);
    return notes.map((note) => ({ date: step.date, words: pick(note, language).words }));
  });
}

/** The notes as a sheet. */
export function notesView(trail, context) {
  const lines = noteLines(trail, context);
  return h(
    "section",
    { class: "ww-notes", "aria-label": say(context.language, "notes") },
    h("h2", {}, say(context.language, "notes")),
    lines.length
      ? h(
          "ol",
          { class: "ww-note-lines" },
          byDay(lines).map(([date, words]) =>
            h(
              "li",
              {},
              h("time", { datetime: date }, longDate(date, context.language)),
              words.map((one) => h("p", {}, one)),
            ),
          ),
        )
      : h("p", { class: "ww-hint" }, say(context.language, "notes-empty")),
  );
}

function byDay(lines) {
  const days = new Map();
  for (const { date, words } of lines) days.set(date, [...(days.get(date) || []), words]);
  return [...days];
}
