/** Exercise sheets: one question per notebook cell, saved at every change, no verdicts. */

import { problemPage, storyboardProblems } from "../case/check.js";
import { kindOf } from "../case/kinds.js";
import { h, sign } from "../base/dom.js";
import { explainIn, plainText, richText } from "../base/entries.js";
import {
  chooseLanguage,
  languageSwitch,
  onLanguage,
  say,
  wantedLanguage,
} from "../base/language.js";
import { Keeper, syncWithKernel } from "../record/record.js";
import { saveAnswers } from "../case/takehome.js";
import { followTheme } from "../base/theme.js";

const TYPING_PAUSE = 700; // ms after the last key before a text is saved

/** Show one question of a sheet, or (without a `question`) the sheet's own head. */
export function mountSheet(root, model) {
  const storyboard = model.get("storyboard");
  const stopTheme = followTheme(root);
  const problems = storyboardProblems(storyboard);
  if (problems.length) {
    root.replaceChildren(h("div", { class: "ww" }, problemPage(problems, wantedLanguage())));
    return stopTheme;
  }
  const card = new SheetCard(root, model, storyboard);
  return () => {
    card.close();
    stopTheme();
  };
}

class SheetCard {
  constructor(root, model, storyboard) {
    this.model = model;
    this.storyboard = storyboard;
    this.question = model.get("question");
    this.language = wantedLanguage(model.get("language"));
    this.frame = h("div", { class: "ww ww-sheet" });
    this.live = h("p", { class: "ww-sr", role: "status" });
    root.replaceChildren(this.frame);
    this.keeper = new Keeper(storyboard.name, storyboard.version);
    this.stopSync = syncWithKernel(this.keeper, model);
    this.keeper.addEventListener("change", (event) => event.detail !== "own" && this.draw());
    // The other cells of the sheet are other keepers in the same tab: they hear of it here.
    this.heard = (event) => event.detail !== this.keeper && this.keeper.take([]);
    window.addEventListener("wegwijs:answers", this.heard);
    this.stopLanguage = onLanguage((language) => {
      this.language = language;
      this.draw();
    });
    this.onSaved = () => this.showSaved();
    model.on("change:saved", this.onSaved);
    explainIn(this.frame, () => ({ storyboard, language: this.language, day: storyboard.date }));
    this.draw();
  }

  close() {
    clearTimeout(this.timer);
    this.stopSync();
    this.stopLanguage();
    this.keeper.close();
    window.removeEventListener("wegwijs:answers", this.heard);
    this.model.off("change:saved", this.onSaved);
  }

  draw() {
    const held = this.frame.querySelector(":focus")?.dataset?.key;
    this.frame.lang = this.language;
    this.frame.replaceChildren(
      ...(this.question ? this.questionParts() : this.headParts()),
      this.live,
    );
    if (held) this.frame.querySelector(`[data-key="${held}"]`)?.focus({ preventScroll: true });
    this.showSaved();
  }

  headParts() {
    const { storyboard, language } = this;
    const answered = Object.keys(storyboard.steps).filter((name) => this.latest(name));
    return [
      h(
        "div",
        { class: "ww-head-row" },
        h("p", { class: "ww-brand" }, sign("mark"), "Wegwijs"),
        languageSwitch(language, (wanted) => chooseLanguage(wanted)),
      ),
      plainText(storyboard.title, language, "h1", { class: "ww-case-title" }),
      richText(storyboard.summary, language),
      h(
        "p",
        { class: "ww-progress" },
        say(language, "answered-of", {
          done: answered.length,
          of: Object.keys(storyboard.steps).length,
        }),
      ),
      h(
        "p",
        { class: "ww-buttons" },
        h(
          "button",
          {
            type: "button",
            class: "ww-button",
            "data-key": "hand-in",
            on: { click: () => saveAnswers(this.keeper) },
          },
          say(language, "hand-in"),
        ),
      ),
      h("p", { class: "ww-saved" }),
    ];
  }

  questionParts() {
    const { storyboard, language } = this;
    const step = storyboard.steps[this.question];
    const number = Object.keys(storyboard.steps).indexOf(this.question) + 1;
    return [
      h(
        "p",
        { class: "ww-meta" },
        say(language, "question-of", { number, of: Object.keys(storyboard.steps).length }),
      ),
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
    const line = this.frame.querySelector(".ww-saved");
    if (!line) return;
    const kernel = this.model.get("saved") || {};
    const mine = this.question ? this.latest(this.question) : this.keeper.entries.at(-1);
    const trouble = kernel.error || (this.keeper.problem && !kernel.file);
    const key = kernel.source
      ? "saved-source"
      : kernel.error
        ? "saved-not-in-file"
        : trouble
          ? "saved-nowhere"
          : !mine
            ? "saved-empty"
            : kernel.file
              ? "saved-both"
              : "saved-browser";
    line.classList.toggle("ww-not-saved", Boolean(trouble || kernel.source));
    const words = say(this.language, key, { file: kernel.file, error: kernel.error });
    if (line.textContent !== words) line.replaceChildren(words);
    this.live.textContent = mine ? words : "";
  }
}
