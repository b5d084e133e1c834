/** The frame of every tool: a page with the way home, the languages and its name above it. */

import { Frame, mountFrame } from "./frame.js";
import { toolHead } from "./head.js";

/** The base of a tool; see `Frame` for what it asks and gives. */
export class ToolShell extends Frame {
  constructor(root, model) {
    super(root, model, { page: "ww-page ww-tool" });
  }

  /** Brand, languages, title and a lead: words, nodes or null. */
  head(lead) {
    return toolHead({
      language: this.language,
      home: this.model.get("home"),
      title: this.title(),
      lead,
    });
  }
}

/** Show a tool inside `root`; returns how to take it down again. */
export function mountTool(Tool, root, model) {
  return mountFrame(Tool, root, model);
}
