/** The pathway on a time line: a form, a picture, the same as a table. Python counts; nothing is kept. */

import { download, h } from "../base/dom.js";
import { longDate, pick, say } from "../base/language.js";
import { ToolShell, mountTool } from "../frame/shell.js";
import { timelineForm } from "./form.js";
import { timelinePicture } from "./picture.js";
import { timelineTable } from "./table.js";

/** Show a time line inside `root`. `model` holds `form`, `situation`, `line`. Returns how to take it down. */
export function mountTimeline(root, model) {
  return mountTool(TimelineTool, root, model);
}

class TimelineTool extends ToolShell {
  constructor(root, model) {
    super(root, model);
    Object.assign(this, { situation: model.get("situation"), number: 0 });
    this.day = this.situation.first_day;
    this.result = h("div", { class: "ww-timeline-result" });
    this.frame.classList.add("ww-timeline");
    // Every mark has a day of its own: its explanation is said for that day.
    const note = (event) => {
      this.day = event.target.closest?.("[data-day]")?.dataset.day || this.day;
    };
    this.frame.addEventListener("click", note, true);
    this.frame.addEventListener("keydown", note, true);
    this.listen("change:situation", () => this.changedElsewhere());
    this.listen("change:line", () => this.answered());
    this.listen("change:file", () => this.fileCame());
    const watcher = new ResizeObserver(() => this.redrawPicture());
    watcher.observe(this.result);
    this.stops.push(() => watcher.disconnect());
  }

  title() {
    return pick(this.model.get("form").title, this.language).words;
  }

  reference() {
    return this.line;
  }

  get line() {
    return this.model.get("line");
  }

  /** Whether Python's last answer is about what the form says now. */
  get current() {
    return sameFacts(this.line.situation, this.situation);
  }

  draw() {
    const offered = this.model.get("form");
    this.form = timelineForm(offered, this.situation, this.language, (situation) =>
      this.ask(situation),
    );
    this.page.replaceChildren(
      this.head(pick(offered.summary, this.language).words),
      this.form.element,
      this.result,
    );
    this.drawResult();
  }

  drawResult() {
    const { language, line } = this;
    const faults = this.current ? line.faults : [];
    this.form.show(
      faults.map((one) => ({
        field: one.field,
        words: say(language, `timeline-${one.key}`, {
          day: one.day ? longDate(one.day, language) : "",
        }),
      })),
    );
    this.result.setAttribute("aria-busy", String(!this.current));
    this.picture = null;
    if (!this.current)
      this.result.replaceChildren(h("p", { class: "ww-hint" }, say(language, "timeline-counting")));
    else if (faults.length)
      this.result.replaceChildren(
        h("p", { class: "ww-timeline-mend" }, say(language, "timeline-mend-first")),
      );
    else this.result.replaceChildren(...this.resultParts());
    this.redrawPicture();
  }

  resultParts() {
    const { language, line } = this;
    if (!line.marks.length) return [h("p", {}, say(language, "timeline-empty"))];
    this.picture = h("div", { class: "ww-timeline-picture" });
    const back = line.situation.return_day;
    return [
      h(
        "figure",
        { class: "ww-timeline-figure" },
        this.picture,
        h("figcaption", {}, keyLine(language), h("p", {}, say(language, "timeline-phases"))),
      ),
      h(
        "div",
        { class: "ww-timeline-about" },
        h("p", {}, say(language, "timeline-give-or-take")),
        h("p", {}, say(language, "timeline-as-read", { day: longDate(line.revised, language) })),
        h("p", {}, say(language, back ? "timeline-after-return" : "timeline-until-return")),
      ),
      h(
        "p",
        { class: "ww-buttons ww-no-print" },
        h(
          "button",
          {
            type: "button",
            class: "ww-button ww-primary",
            "data-key": "calendar",
            on: { click: () => this.wantFile() },
          },
          say(language, "timeline-calendar"),
        ),
        h(
          "button",
          {
            type: "button",
            class: "ww-button",
            "data-key": "print",
            on: { click: () => window.print() },
          },
          say(language, "print"),
        ),
      ),
      ...timelineTable(line, language),
    ];
  }

  redrawPicture() {
    if (!this.picture) return;
    const width = Math.round(this.picture.clientWidth) || 1000; // hidden on a phone, but not on paper
    if (this.picture.dataset.drawn === `${width}`) return;
    this.picture.dataset.drawn = `${width}`;
    this.picture.replaceChildren(timelinePicture(this.line, width, this.language));
  }

  // What the form and the buttons do, and what Python answers.

  ask(situation) {
    if (sameFacts(situation, this.situation)) return;
    this.situation = situation;
    this.model.set("situation", situation);
    this.model.save_changes();
    this.drawResult();
  }

  /** By another view of the same widget, or in Python. */
  changedElsewhere() {
    if (sameFacts(this.model.get("situation"), this.situation)) return;
    this.situation = this.model.get("situation");
    this.redraw();
  }

  answered() {
    if (!this.current) return; // the answer to something older; the next one is under way
    this.drawResult();
    if (!this.line.faults.length)
      this.live.textContent = say(this.language, "timeline-counted", {
        count: this.line.marks.length,
      });
  }

  wantFile() {
    this.number += 1;
    this.model.set("wanted", { language: this.language, number: this.number });
    this.model.save_changes();
  }

  fileCame() {
    const { number, text } = this.model.get("file");
    if (number !== this.number) return; // another view of the same widget asked
    download(`${say(this.language, "timeline-calendar-file")}.ics`, text, "text/calendar");
  }
}

function sameFacts(one, other) {
  const keys = ["first_day", "return_day", "region", "employment", "workers", "surveillance"];
  return keys.every((key) => (one?.[key] ?? null) === (other?.[key] ?? null));
}

/** What dots and lines mean. */
function keyLine(language) {
  const keys = ["sure", "if", "period", "from"];
  return h(
    "ul",
    { class: "ww-timeline-key" },
    keys.map((key) =>
      h(
        "li",
        {},
        h("span", { class: `ww-key ww-key-${key}`, "aria-hidden": "true" }),
        say(language, `timeline-key-${key}`),
      ),
    ),
  );
}
