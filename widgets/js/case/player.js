/** The player: draws a storyboard, keeps the record, and moves through it. */

import { button, h } from "../base/dom.js";
import { say } from "../base/language.js";
import { savedState } from "../frame/saved.js";
import { Keeper, syncWithKernel } from "../record/record.js";
import { footView, headView } from "./bar.js";
import { debriefView } from "./debrief.js";
import { kindOf } from "./kinds.js";
import { mountStoryboard, StoryboardFrame } from "./mount.js";
import { notesView } from "./notes.js";
import { stepView } from "./step.js";
import { saveAnswers, savePage } from "./takehome.js";
import { readTrail } from "./trail.js";
import { ends, stepsToGo } from "./ways.js";

/** Show a storyboard inside `root`. Returns how to take it down again. */
export function mountPlayer(root, model) {
  return mountStoryboard(Player, root, model);
}

class Player extends StoryboardFrame {
  constructor(root, model) {
    super(root, model);
    this.big = false;
    this.hands = {};
    this.keeper = new Keeper(this.storyboard.name, this.storyboard.version);
    this.stops.push(syncWithKernel(this.keeper, model), () => this.keeper.close());
    this.read();
    this.at = this.trail.length - 1;
    this.hear(this.keeper, "change", (event) => this.changed(event.detail));
    this.listen("change:saved", () =>
      this.page.querySelector(".ww-foot").replaceWith(footView(this.context(), this)),
    );
    this.takeDraft();
  }

  /** Words are explained for the day of the step on the screen. */
  get day() {
    return this.step().date;
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
    this.redraw();
  }

  draw() {
    const context = this.context();
    this.frame.classList.toggle("ww-big", this.big);
    const notes = notesView(this.trail.slice(0, this.at + 1), context);
    this.page.replaceChildren(
      headView(context, this),
      h(
        "div",
        { class: "ww-body" },
        h("div", { class: "ww-main" }, this.mainParts(context)),
        h("aside", { class: "ww-aside", "aria-label": say(this.language, "notes") }, notes),
      ),
    );
  }

  mainParts(context) {
    const isEnding = ends(this.step());
    return [
      this.revised ? h("p", { class: "ww-revised" }, say(this.language, "revised")) : null,
      stepView(this.place(), context, this),
      isEnding ? debriefView(this, context) : null,
      isEnding ? this.endButtons() : null,
      footView(context, this),
    ];
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

  /** Where the record is safe. */
  saved() {
    const { file, error, count } = this.model.get("saved") || {};
    const entries = this.keeper.entries.length;
    return savedState({
      file,
      error,
      isInFile: file && count >= entries,
      isRefused: Boolean(this.keeper.problem),
      isEmpty: !entries,
    });
  }

  endButtons() {
    const one = (key, run, look = "ww-button") =>
      button({ key: `end-${key}`, class: look, run }, say(this.language, key));
    return h(
      "p",
      { class: "ww-buttons ww-end" },
      one("take-page", this.savePage, "ww-button ww-primary"),
      one("take-answers", this.saveAnswers),
      one("start-over", this.startOver),
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
    this.redraw("feedback");
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
    this.noteProgress();
    this.redraw("title");
    this.page.querySelector(".ww-step")?.scrollIntoView({ block: "start", behavior: "instant" });
  }

  /** For the start page: how far the reader is. */
  noteProgress() {
    const name = this.trail.at(-1).step;
    const last = this.storyboard.steps[name];
    this.keeper.noteProgress({
      step: this.trail.length,
      left: stepsToGo(this.storyboard, name),
      title: last.title,
      ended: ends(last),
      phase: last.phase,
    });
  }

  takeDraft() {
    this.hands = { ...(this.keeper.draft(this.place().step)?.hands || {}) };
  }

  setDraft = (draft) => this.keeper.setDraft(this.place().step, draft);

  toggleBig = () => {
    this.big = !this.big;
    this.redraw();
  };

  saveAnswers = () => saveAnswers(this.keeper);

  savePage = () => savePage(this, this.context());

  startOver = () => {
    this.keeper.add({ did: "restart", step: this.storyboard.start, language: this.language });
    this.page.querySelector(".ww-menu").open = false;
    this.goTo(0);
  };

  erase = () => {
    const item = this.page.querySelector('[data-key="menu-erase"]');
    if (item.dataset.sure !== "yes") {
      item.dataset.sure = "yes";
      item.textContent = say(this.language, "erase-sure");
      return;
    }
    this.keeper.erase();
    this.live.textContent = say(this.language, "erased");
    this.page.querySelector(".ww-menu").open = false;
    this.goTo(0);
  };
}
