/** The player: draws a storyboard, keeps the record, and moves through it. */

import { headView, footView } from "./bar.js";
import { problemPage, storyboardProblems } from "./check.js";
import { debriefView } from "./debrief.js";
import { h } from "../base/dom.js";
import { explainIn } from "../base/entries.js";
import {
  chooseLanguage,
  onLanguage,
  pick,
  say,
  tellDocument,
  wantedLanguage,
} from "../base/language.js";
import { kindOf } from "./kinds.js";
import { notesView } from "./notes.js";
import { Keeper, syncWithKernel } from "../record/record.js";
import { stepView } from "./step.js";
import { saveAnswers, savePage } from "./takehome.js";
import { followTheme } from "../base/theme.js";
import { readTrail } from "./trail.js";
import { ends, stepsToGo } from "./ways.js";

/** Show a storyboard inside `root`. Returns how to take it down again. */
export function mountPlayer(root, model) {
  const storyboard = model.get("storyboard");
  const language = wantedLanguage(model.get("language"));
  const stopTheme = followTheme(root);
  const problems = storyboardProblems(storyboard);
  if (problems.length) {
    root.replaceChildren(h("div", { class: "ww" }, problemPage(problems, language)));
    return stopTheme;
  }
  const player = new Player(root, model, storyboard, language);
  return () => {
    player.close();
    stopTheme();
  };
}

class Player {
  constructor(root, model, storyboard, language) {
    this.model = model;
    this.storyboard = storyboard;
    this.language = language;
    this.big = false;
    this.hands = {};
    this.live = h("div", { class: "ww-sr", role: "status", "aria-live": "polite" });
    this.page = h("div", { class: "ww-page" });
    this.frame = h("div", { class: "ww" }, this.page, this.live);
    root.replaceChildren(this.frame);
    this.keeper = new Keeper(storyboard.name, storyboard.version);
    this.stopSync = syncWithKernel(this.keeper, model);
    this.read();
    this.at = this.trail.length - 1;
    this.keeper.addEventListener("change", (event) => this.changed(event.detail));
    this.stopLanguage = onLanguage((wanted) => this.setLanguage(wanted));
    this.onSaved = () =>
      this.page.querySelector(".ww-foot").replaceWith(footView(this.context(), this));
    model.on("change:saved", this.onSaved);
    explainIn(this.frame, () => ({ storyboard, language: this.language, day: this.step().date }));
    this.takeDraft();
    this.draw();
  }

  close() {
    this.stopSync();
    this.stopLanguage();
    this.keeper.close();
    this.model.off("change:saved", this.onSaved);
  }

  read() {
    Object.assign(this, readTrail(this.storyboard, this.keeper.entries));
  }

  place() {
    return this.trail[this.at];
  }

  step() {
    return this.storyboard.steps[this.place().step];
  }

  /** The record grew: by this page, another tab, or the kernel's file. */
  changed(from) {
    const wasAt = this.place()?.step;
    this.read();
    if (from === "own") return;
    this.at = this.trail.length - 1;
    if (from === "erased") this.hands = {};
    else if (this.place().step !== wasAt)
      this.live.textContent = say(this.language, "moved-elsewhere");
    this.draw();
  }

  draw(focus = "") {
    const held = focus || this.frame.querySelector(":focus")?.dataset?.key;
    const context = this.context();
    this.frame.lang = this.language;
    this.frame.classList.toggle("ww-big", this.big);
    tellDocument(this.language, pick(this.storyboard.title, this.language).words);
    const ending = ends(this.step());
    this.page.replaceChildren(
      headView(context, this),
      h(
        "div",
        { class: "ww-body" },
        h(
          "div",
          { class: "ww-main" },
          this.revised ? h("p", { class: "ww-revised" }, say(this.language, "revised")) : null,
          stepView(this.place(), context, this),
          ending ? debriefView(this, context) : null,
          ending ? this.endButtons() : null,
          footView(context, this),
        ),
        h(
          "aside",
          { class: "ww-aside", "aria-label": say(this.language, "notes") },
          notesView(this.trail.slice(0, this.at + 1), context),
        ),
      ),
    );
    if (held) this.page.querySelector(`[data-key="${held}"]`)?.focus({ preventScroll: !focus });
    if (focus === "title")
      this.page.querySelector(".ww-step")?.scrollIntoView({ block: "start", behavior: "instant" });
  }

  context() {
    const { storyboard, language, trail, at, big } = this;
    const isLast = at === trail.length - 1;
    return {
      storyboard,
      language,
      trail,
      at,
      big,
      isLast,
      menuOpen: this.page.querySelector(".ww-menu")?.open || false,
      phase: this.step().phase,
      toGo: stepsToGo(storyboard, this.place().step),
      draft: this.keeper.draft(this.place().step),
      hands: big ? this.hands : null,
      saved: this.saved(),
    };
  }

  /** Where the record is safe, in words. */
  saved() {
    const kernel = this.model.get("saved") || {};
    if (this.keeper.problem && kernel.error) return { ok: false, key: "saved-nowhere", values: {} };
    if (kernel.error)
      return { ok: false, key: "saved-not-in-file", values: { error: kernel.error } };
    if (kernel.file && kernel.count >= this.keeper.entries.length)
      return { ok: true, key: "saved-both", values: { file: kernel.file } };
    if (this.keeper.problem) return { ok: false, key: "saved-nowhere", values: {} };
    return {
      ok: true,
      key: this.keeper.entries.length ? "saved-browser" : "saved-empty",
      values: {},
    };
  }

  endButtons() {
    const button = (key, run, primary) =>
      h(
        "button",
        {
          type: "button",
          class: `ww-button ${primary ? "ww-primary" : ""}`,
          "data-key": `end-${key}`,
          on: { click: run },
        },
        say(this.language, key),
      );
    return h(
      "p",
      { class: "ww-buttons ww-end" },
      button("take-page", () => this.savePage(), true),
      button("take-answers", () => this.saveAnswers()),
      button("start-over", () => this.startOver()),
    );
  }

  // What buttons do.

  answer(given, goOn = false) {
    const step = this.place().step;
    this.keeper.add({ did: "answer", step, language: this.language, ...given });
    this.keeper.setDraft(step, null);
    this.hands = {};
    if (goOn) {
      this.moveOn();
      return;
    }
    this.draw("feedback");
    this.live.textContent = kindOf(this.step()).spoken(this.step(), this.place().answer, this);
  }

  next = () => {
    if (this.at < this.trail.length - 1) this.goTo(this.at + 1);
    else this.moveOn();
  };

  moveOn() {
    this.keeper.add({ did: "next", step: this.place().step, language: this.language });
    this.goTo(this.trail.length - 1);
  }

  again = () => {
    this.keeper.add({ did: "again", step: this.place().step, language: this.language });
    this.goTo(this.trail.length - 1);
  };

  back = () => this.goTo(this.at - 1);

  toLast = () => this.goTo(this.trail.length - 1);

  goTo(index) {
    this.at = Math.max(0, Math.min(index, this.trail.length - 1));
    this.live.textContent = "";
    this.takeDraft();
    const last = this.storyboard.steps[this.trail[this.trail.length - 1].step];
    this.keeper.noteProgress({
      step: this.trail.length,
      left: stepsToGo(this.storyboard, this.trail[this.trail.length - 1].step),
      title: last.title,
      ended: ends(last),
      phase: last.phase,
    });
    this.draw("title");
  }

  takeDraft() {
    this.hands = { ...(this.keeper.draft(this.place().step)?.hands || {}) };
  }

  setDraft = (draft) => this.keeper.setDraft(this.place().step, draft);

  setLanguage = (language) => {
    if (language === this.language) return;
    this.language = language;
    chooseLanguage(language);
    this.draw();
  };

  toggleBig = () => {
    this.big = !this.big;
    this.draw();
  };

  saveAnswers = () => saveAnswers(this.keeper);

  savePage = () => savePage(this, this.context());

  startOver = () => {
    this.keeper.add({ did: "restart", step: this.storyboard.start, language: this.language });
    this.page.querySelector(".ww-menu").open = false;
    this.goTo(0);
  };

  erase = () => {
    const button = this.page.querySelector('[data-key="menu-erase"]');
    if (button.dataset.sure !== "yes") {
      button.dataset.sure = "yes";
      button.textContent = say(this.language, "erase-sure");
      return;
    }
    this.keeper.erase();
    this.live.textContent = say(this.language, "erased");
    this.page.querySelector(".ww-menu").open = false;
    this.goTo(0);
  };
}
