/** What every page has: theme, language, a line to be read out, words that explain themselves. */

import { h } from "../base/dom.js";
import { explainIn } from "../base/explain.js";
import { onLanguage, tellDocument, wantedLanguage } from "../base/language.js";
import { followTheme } from "../base/theme.js";

/**
 * The base of everything that is shown. A page says what it is with four hooks:
 *
 * - `title()`: its name in the reader's language, for the browser's tab;
 * - `reference()`: the board whose `entries` explain its words;
 * - `day`: the day for which they are explained;
 * - `draw()`: fill `this.page`; called by `redraw`, never by the page itself.
 *
 * It calls `redraw()` after a change, and finds `this.model`, `this.language` and `this.live`,
 * whose text is read out loud. What it hears of elsewhere it asks for with `listen` and `hear`, so
 * that it ends with the page; anything else that must end goes into `this.stops`.
 */
export class Frame {
  /**
   * @param {HTMLElement} root where the page is drawn
   * @param {object} model the widget model, or what stands in for it on a page without a kernel
   * @param {{frame?: string, page?: string}} looks classes of the frame and of the page in it
   */
  constructor(root, model, { frame = "", page = "ww-page" } = {}) {
    this.model = model;
    this.language = wantedLanguage(model.get("language"));
    this.live = h("div", { class: "ww-sr", role: "status", "aria-live": "polite" });
    this.page = h("div", { class: page || null });
    this.frame = h("div", { class: `ww ${frame}`.trim() }, this.page, this.live);
    root.replaceChildren(this.frame);
    explainIn(this.frame, () => ({
      board: this.reference(),
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

  /** Listen to a trait of the model until the page is taken down. */
  listen(event, heard) {
    this.model.on(event, heard);
    this.stops.push(() => this.model.off(event, heard));
  }

  /** Listen to a window, document or record until the page is taken down. */
  hear(target, event, heard) {
    target.addEventListener(event, heard);
    this.stops.push(() => target.removeEventListener(event, heard));
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

  /** Take the page down. */
  close() {
    for (const stop of this.stops) stop();
  }
}

/** Show a kind of page inside `root`; returns how to take it down again. */
export function mountFrame(Kind, root, model) {
  const page = new Kind(root, model);
  page.redraw();
  return () => page.close();
}
