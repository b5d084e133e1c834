/** Exercise sheets: one question per notebook cell, saved at every change, no verdicts. */

import { button, h } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import { say } from "../base/language.js";
import { kindOf } from "../case/kinds.js";
import { mountStoryboard, StoryboardFrame } from "../case/mount.js";
import { saveAnswers } from "../case/takehome.js";
import { headRow } from "../frame/head.js";
import { savedState } from "../frame/saved.js";
import { Keeper, syncWithKernel } from "../record/record.js";

const TYPING_PAUSE = 700; // ms after the last key before a text is saved

/** Show one question of a sheet, or (without a `question`) the sheet's own head. */
export function mountSheet(root, model) {
  return mountStoryboard(SheetCard, root, model);
}

class SheetCard extends StoryboardFrame {
  constructor(root, model) {
    super(root, model, { frame: "ww-sheet", page: "" });
    this.question = model.get("question");
    this.day = this.storyboard.date;
    this.keeper = new Keeper(this.storyboard.name, this.storyboard.version);
    this.stops.push(syncWithKernel(this.keeper, model), () => this.keeper.close());
    this.stops.push(() => clearTimeout(this.timer));
    this.hear(this.keeper, "change", (event) => event.detail !== "own" && this.redraw());
    // The other cells of the sheet are other keepers in the same tab: they hear of it here.
    this.hear(
      window,
      "wegwijs:answers",
      (event) => event.detail !== this.keeper && this.keeper.take([]),
    );
    this.listen("change:saved", () => this.showSaved());
  }

  draw() {
    this.page.replaceChildren(...(this.question ? this.questionParts() : this.headParts()));
    this.showSaved();
  }

  headParts() {
    const { storyboard, language } = this;
    const questions = Object.keys(storyboard.steps);
    const done = questions.filter((name) => this.latest(name)).length;
    const handIn = { key: "hand-in", run: () => saveAnswers(this.keeper) };
    return [
      headRow(language),
      plainText(storyboard.title, language, "h1", { class: "ww-case-title" }),
      richText(storyboard.summary, language),
      h(
        "p",
        { class: "ww-progress" },
        say(language, "answered-of", { done, of: questions.length }),
      ),
      h("p", { class: "ww-buttons" }, button(handIn, say(language, "hand-in"))),
      h("p", { class: "ww-saved" }),
    ];
  }

  questionParts() {
    const { storyboard, language } = this;
    const questions = Object.keys(storyboard.steps);
    const number = questions.indexOf(this.question) + 1;
    const step = storyboard.steps[this.question];
    return [
      h("p", { class: "ww-meta" }, say(language, "question-of", { number, of: questions.length })),
      plainText(step.title, language, "h2", { class: "ww-title" }),
      step.html ? richText(step.html, language, "ww-text ww-story") : null,
      kindOf(step).item(step, this.around()),
      h("p", { class: "ww-saved" }),
    ].filter(Boolean);
  }

  /** What a question stands in: what was answered to it, and how to keep what is answered now. */
  around() {
    return {
      language: this.language,
      words: this.storyboard.words,
      latest: () => this.latest(this.question),
      draft: () => this.keeper.draft(this.question),
      save: (given) => this.save(given),
      setDraft: (draft) => this.keeper.setDraft(this.question, draft),
      later: (run) => {
        clearTimeout(this.timer);
        if (run) this.timer = setTimeout(run, TYPING_PAUSE);
      },
    };
  }

  latest(name) {
    return this.keeper.entries.findLast((entry) => entry.did === "answer" && entry.step === name);
  }

  save(given) {
    this.keeper.add({ did: "answer", step: this.question, language: this.language, ...given });
    window.dispatchEvent(new CustomEvent("wegwijs:answers", { detail: this.keeper }));
    this.showSaved();
  }

  showSaved() {
    const line = this.page.querySelector(".ww-saved");
    if (!line) return;
    const mine = this.question ? this.latest(this.question) : this.keeper.entries.at(-1);
    const { source, file, error } = this.model.get("saved") || {};
    const { key, isSafe, values } = savedState({
      source,
      file,
      error,
      isInFile: mine && file,
      isRefused: Boolean(this.keeper.problem && !file),
      isEmpty: !mine,
    });
    line.classList.toggle("ww-not-saved", !isSafe);
    const words = say(this.language, key, values);
    if (line.textContent !== words) line.replaceChildren(words);
    this.live.textContent = mine ? words : "";
  }
}
