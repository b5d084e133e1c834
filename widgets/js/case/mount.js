/** Show a storyboard, or say in words why it cannot be played. */

import { pick, say } from "../base/language.js";
import { Frame, mountFrame } from "../frame/frame.js";
import { problemPage, storyboardProblems } from "./check.js";

/** Show what `model` holds as a `Kind` of page; returns how to take it down again. */
export function mountStoryboard(Kind, root, model) {
  const isSound = !storyboardProblems(model.get("storyboard")).length;
  return mountFrame(isSound ? Kind : Unplayable, root, model);
}

/** The base of a page that plays a storyboard. */
export class StoryboardFrame extends Frame {
  constructor(root, model, looks) {
    super(root, model, looks);
    this.storyboard = model.get("storyboard");
  }

  title() {
    return pick(this.storyboard.title, this.language).words;
  }

  reference() {
    return this.storyboard;
  }
}

class Unplayable extends Frame {
  constructor(root, model) {
    super(root, model, { page: "" });
  }

  title() {
    return say(this.language, "cannot-play");
  }

  reference() {
    return {};
  }

  draw() {
    const problems = storyboardProblems(this.model.get("storyboard"));
    this.page.replaceChildren(problemPage(problems, this.language));
  }
}
