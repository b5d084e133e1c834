/** The pathway on a time line: a form, a picture, the same as a table. Nothing is kept. */

import { today } from "../base/calendar.js";
import { download, h } from "../base/dom.js";
import { longDate, pick, say } from "../base/language.js";
import { ToolShell, mountTool } from "../frame/shell.js";
import { calendarFile } from "./calendar.js";
import { timelineForm } from "./form.js";
import { on, timeline } from "./line.js";
import { textMeasure } from "./measure.js";
import { timelinePicture } from "./picture.js";
import { timelineTable } from "./table.js";

const HIDDEN = 1000; // px: the picture is hidden on a phone, but not on paper

/**
 * Show a time line inside `root`. `model` holds `timeline`, the board, and maybe the `situation` to
 * begin with; without one the form begins today. Returns how to take it down.
 */
export function mountTimeline(root, model) {
  return mountTool(TimelineTool, root, model);
}

class TimelineTool extends ToolShell {
  constructor(root, model) {
    super(root, model);
    this.board = model.get("timeline");
    this.count(model.get("situation") ?? { ...this.board.begin, first_day: today() });
    this.measure = textMeasure(this.frame);
    this.day = this.line.situation.first_day;
    this.result = h("div", { class: "ww-timeline-result" });
    this.frame.classList.add("ww-timeline");
    this.noteDays();
    this.listen("change:situation", () => this.changedElsewhere());
    const watcher = new ResizeObserver(() => this.redrawPicture());
    watcher.observe(this.result);
    this.stops.push(() => watcher.disconnect());
  }

  /** Every mark has a day of its own: its explanation is said for that day. */
  noteDays() {
    const note = (event) => {
      this.day = event.target.closest?.("[data-day]")?.dataset.day || this.day;
    };
    this.frame.addEventListener("click", note, true);
    this.frame.addEventListener("keydown", note, true);
  }

  count(situation) {
    this.line = timeline(this.board, situation);
  }

  title() {
    return pick(this.board.title, this.language).words;
  }

  reference() {
    const entries = Object.entries(this.board.entries);
    const said = entries.map(([key, stretches]) => [key, on(stretches, this.day).entry]);
    return { entries: Object.fromEntries(said) };
  }

  draw() {
    const { board, language, line } = this;
    const changed = (facts) => this.ask(facts);
    this.form = timelineForm({ board, situation: line.situation, language, ask: changed });
    const lead = pick(board.summary, language).words;
    this.page.replaceChildren(this.head(lead), this.form.element, this.result);
    this.drawResult();
  }

  drawResult() {
    const { language, line } = this;
    const faults = line.faults.map(({ field, key, day }) => ({
      field,
      words: say(language, `timeline-${key}`, { day: day ? longDate(day, language) : "" }),
    }));
    this.form.show(faults);
    this.picture = null;
    const mend = h("p", { class: "ww-timeline-mend" }, say(language, "timeline-mend-first"));
    this.result.replaceChildren(...(faults.length ? [mend] : this.resultParts()));
    this.redrawPicture();
  }

  resultParts() {
    const { board, language, line } = this;
    if (!line.marks.length) return [h("p", {}, say(language, "timeline-empty"))];
    this.picture = h("div", { class: "ww-timeline-picture" });
    return [
      h(
        "figure",
        { class: "ww-timeline-figure" },
        this.picture,
        h("figcaption", {}, keyLine(language), h("p", {}, say(language, "timeline-phases"))),
      ),
      aboutLine(line, board, language),
      h(
        "p",
        { class: "ww-buttons ww-no-print" },
        button("calendar", say(language, "timeline-calendar"), () => this.saveCalendar(), true),
        button("print", say(language, "print"), () => window.print()),
      ),
      ...timelineTable(line, board.entries, language),
    ];
  }

  redrawPicture() {
    // Before it is on the page nothing can be measured; the observer calls again when it is.
    if (!this.picture?.isConnected) return;
    const width = Math.round(this.picture.clientWidth) || HIDDEN;
    if (this.picture.dataset.drawn === `${width}`) return;
    this.picture.dataset.drawn = `${width}`;
    const { line, language, measure } = this;
    const { phases } = this.board;
    this.picture.replaceChildren(timelinePicture({ line, phases, width, language, measure }));
  }

  // What the form and the buttons do.

  ask(situation) {
    if (sameFacts(situation, this.line.situation)) return;
    this.count(situation);
    this.drawResult();
    this.tell();
    // A notebook may want to know. Nothing here waits for it: the server may be gone.
    this.model.set("situation", situation);
    this.model.save_changes();
  }

  tell() {
    const { faults, marks } = this.line;
    if (!faults.length)
      this.live.textContent = say(this.language, "timeline-counted", { count: marks.length });
  }

  /** By another view of the same widget, or in Python. */
  changedElsewhere() {
    const situation = this.model.get("situation");
    if (sameFacts(situation, this.line.situation)) return;
    this.count(situation);
    this.redraw();
    this.tell();
  }

  saveCalendar() {
    const name = `${say(this.language, "timeline-calendar-file")}.ics`;
    download(name, calendarFile(this.board, this.line, this.language), "text/calendar");
  }
}

function sameFacts(one, other) {
  const keys = ["first_day", "return_day", "region", "employment", "workers", "surveillance"];
  return keys.every((key) => (one?.[key] ?? null) === (other?.[key] ?? null));
}

/** How far the line can be relied on. */
function aboutLine(line, board, language) {
  const back = line.situation.return_day;
  return h(
    "div",
    { class: "ww-timeline-about" },
    h("p", {}, say(language, "timeline-give-or-take")),
    h("p", {}, say(language, "timeline-as-read", { day: longDate(board.revised, language) })),
    h("p", {}, say(language, back ? "timeline-after-return" : "timeline-until-return")),
  );
}

function button(key, words, press, primary = false) {
  return h(
    "button",
    {
      type: "button",
      class: primary ? "ww-button ww-primary" : "ww-button",
      "data-key": key,
      on: { click: press },
    },
    words,
  );
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
