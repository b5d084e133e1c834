/** A decision tree: one question at a time, then what to do and why. Nothing is kept. */

import { conclusionView } from "./conclusion.js";
import { h } from "../base/dom.js";
import { richText } from "../base/entries.js";
import { pick, say } from "../base/language.js";
import { today } from "../base/calendar.js";
import {
  answeredList,
  dayChooser,
  practiceView,
  questionView,
  situationView,
} from "./questions.js";
import { ToolShell, mountTool } from "../frame/shell.js";
import { epochOn, walk } from "./walk.js";

/** Show a decision tree inside `root`; `model` holds `tree`. Returns how to take it down again. */
export function mountTree(root, model) {
  return mountTool(TreeTool, root, model);
}

class TreeTool extends ToolShell {
  constructor(root, model) {
    super(root, model);
    Object.assign(this, { board: model.get("tree"), facts: {}, situation: null, day: today() });
  }

  title() {
    return pick(this.board.title, this.language).words;
  }

  reference() {
    return this.board;
  }

  draw() {
    this.epoch = epochOn(this.board, this.day);
    this.result = walk(this.board, this.day, this.facts);
    const aside = h(
      "aside",
      { class: "ww-aside", "aria-label": say(this.language, "your-answers") },
      answeredList(this),
      dayChooser(this),
    );
    const main = h(
      "div",
      { class: "ww-main" },
      situationView(this),
      this.result.asks ? questionView(this) : conclusionView(this),
    );
    this.page.replaceChildren(
      this.head(this.untouched() ? this.lead() : null),
      h("div", { class: "ww-body" }, main, aside),
    );
  }

  /** Show what comes next, with the focus on its title. */
  goOn() {
    this.redraw("title");
    this.page
      .querySelector("[data-key=title]")
      ?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  untouched() {
    return Object.keys(this.facts).length === 0 && !this.situation;
  }

  lead() {
    return h(
      "div",
      { class: "ww-tool-lead" },
      richText(this.board.summary, this.language, "ww-lead"),
      practiceView(this),
    );
  }

  // What buttons do.

  answer(question, value) {
    this.facts = { ...this.facts, [question]: value };
    this.goOn();
    if (this.result.conclusion) this.live.textContent = say(this.language, "conclusion-reached");
  }

  /** Ask a question again, and with it everything that came after. */
  reopen(question) {
    const known = Object.keys(this.facts);
    const kept = known.slice(0, known.indexOf(question));
    this.facts = Object.fromEntries(kept.map((key) => [key, this.facts[key]]));
    this.goOn();
  }

  back() {
    const known = Object.keys(this.facts);
    if (known.length) this.reopen(known.at(-1));
  }

  restart() {
    this.facts = {};
    this.goOn();
  }

  practise(situation) {
    this.situation = situation;
    this.facts = {};
    this.day = situation ? situation.date : today();
    this.goOn();
  }

  setDay(day) {
    if (epochOn(this.board, day) < 0) return false;
    this.day = day;
    // A stretch that was chosen on another day may not be one of today's; its length still counts.
    this.redraw();
    return true;
  }
}
