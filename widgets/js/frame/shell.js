/** What every tool has: a frame in the reader's theme and language, and words that explain themselves. */

import { h } from "../base/dom.js";
import { explainIn } from "../base/entries.js";
import { chooseLanguage, onLanguage, tellDocument, wantedLanguage } from "../base/language.js";
import { followTheme } from "../base/theme.js";
import { toolHead } from "./head.js";

/**
 * The base of a tool. It says what it is with `title()`, what explains its words with `reference()` (an object with
 * `entries`) for which `day`, and fills `page` in `draw()`. Call `redraw()` to show it, at first and after a change.
 */
export class ToolShell {
  constructor(root, model) {
    this.model = model;
    this.language = wantedLanguage(model.get("language"));
    this.live = h("div", { class: "ww-sr", role: "status", "aria-live": "polite" });
    this.page = h("div", { class: "ww-page ww-tool" });
    this.frame = h("div", { class: "ww" }, this.page, this.live);
    root.replaceChildren(this.frame);
    explainIn(this.frame, () => ({
      storyboard: this.reference(),
      language: this.language,
      day: this.day,
    }));
    this.stops = [
      followTheme(root),
      onLanguage((language) => {
        this.language = language;
        this.redraw();
      }),
    ];
  }

  /** Listen to a trait of the model until the tool is taken down. */
  listen(event, heard) {
    this.model.on(event, heard);
    this.stops.push(() => this.model.off(event, heard));
  }

  /** Draw anew. The focus stays on the control that had it, or goes to the one named `focus`. */
  redraw(focus = "") {
    this.frame.lang = this.language;
    tellDocument(this.language, this.title());
    this.keepFocus(this.frame, () => this.draw(), focus);
  }

  /** Change something inside `part` without losing the focus in it. */
  keepFocus(part, change, focus = "") {
    const held = focus || part.querySelector(":focus")?.dataset?.key;
    change();
    if (held) part.querySelector(`[data-key="${held}"]`)?.focus({ preventScroll: !focus });
  }

  /** Brand, languages, title and a lead. */
  head(lead) {
    return toolHead(this.language, chooseLanguage, this.model.get("home"), this.title(), lead);
  }

  /** Take the tool down. */
  close() {
    for (const stop of this.stops) stop();
  }
}

/** Show a tool inside `root`; returns how to take it down again. */
export function mountTool(Tool, root, model) {
  const tool = new Tool(root, model);
  tool.redraw();
  return () => tool.close();
}
