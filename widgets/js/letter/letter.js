/** The letter builder. It is filled in here and composed here: nothing is kept, and nothing is sent. */

import { today } from "../base/calendar.js";
import { download, freshId, h } from "../base/dom.js";
import { richText } from "../base/entries.js";
import { longDate, pick, say } from "../base/language.js";
import { ToolShell, mountTool } from "../frame/shell.js";
import { onDay } from "./board.js";
import { compose } from "./compose.js";
import { letterForm } from "./form.js";
import { copied, printAlone } from "./out.js";
import { letterLines, letterPaper } from "./paper.js";
import { emptyLetterForm } from "./state.js";
import { WORD_FILE, docx } from "./word.js";

const OLD_AFTER = 31; // days after which a page says that it may not know the latest rules

/** Show the builder inside `root`; `model` holds `board`, and a `day` that is not today. Returns how to take it down. */
export function mountLetter(root, model) {
  return mountTool(LetterTool, root, model);
}

class LetterTool extends ToolShell {
  constructor(root, model) {
    super(root, model);
    Object.assign(this, { form: emptyLetterForm(), letter: null, privateOpen: false });
    this.keepUp();
    const written = Object.keys(this.board.speech);
    this.letterLanguage = written.includes(this.language) ? this.language : written[0];
    this.previewTitle = freshId("preview");
    this.formBox = h("div", { class: "ww-main" });
    this.paperBox = h("div", { class: "ww-letter-side" });
    this.page.classList.add("ww-letter");
  }

  /** Follow the calendar: a page may be opened months after it was made, and stay open over midnight. */
  keepUp() {
    const whole = this.model.get("board");
    const day = this.model.get("day") || today();
    // A page cannot be read before it was made: then the clock is wrong.
    this.day = [day, whole.date].sort().at(-1);
    if (this.board?.day !== this.day) this.board = onDay(whole, this.day);
  }

  // What is known.

  recipient() {
    return this.board.recipients[this.form.recipient];
  }

  purpose() {
    return this.recipient()?.purposes.find((one) => one.id === this.form.purpose);
  }

  isBegun() {
    return Boolean(this.form.recipient && this.form.purpose);
  }

  /** The reference entries of the form and of the letter, as the dialogs want them. */
  reference() {
    return this.board;
  }

  title() {
    return pick(this.board.words.title, this.language).words;
  }

  // Drawing.

  draw() {
    this.page.replaceChildren(
      this.head(null),
      richText(this.board.words.html, this.language, "ww-text ww-letter-lead"),
      h("p", { class: "ww-hint" }, say(this.language, "letter-nothing-kept")),
      ...this.oldPage(),
      h("div", { class: "ww-letter-body" }, this.formBox, this.paperBox),
    );
    this.formBox.replaceChildren(letterForm(this));
    this.drawPaper();
  }

  oldPage() {
    const made = this.model.get("board").date;
    const age = (new Date(this.day) - new Date(made)) / 86_400_000;
    if (age <= OLD_AFTER) return [];
    const words = say(this.language, "letter-old", { day: longDate(made, this.language) });
    return [h("p", { class: "ww-revised" }, words)];
  }

  drawPaper() {
    this.keepFocus(this.paperBox, () => this.paperBox.replaceChildren(letterPaper(this)));
  }

  // Filling in.

  /** A change after which other fields belong in the form. */
  choose(changes) {
    this.write(changes);
    this.redraw();
  }

  change(changes) {
    this.write(changes);
    this.drawPaper();
  }

  write(changes) {
    this.keepUp();
    this.form = { ...this.form, ...changes };
    const before = this.letter;
    this.letter = this.isBegun() ? compose(this.board, this.form) : null;
    if (this.letter && state(this.letter) !== state(before)) this.announce();
  }

  announce() {
    const { blocked } = this.letter;
    this.live.textContent = blocked
      ? pick(blocked.title, this.language).words
      : say(this.language, "letter-ready");
  }

  // Taking it along.

  chooseLetterLanguage(language) {
    this.letterLanguage = language;
    this.drawPaper();
  }

  text() {
    return this.letter.texts[this.letterLanguage];
  }

  async copy() {
    const done = await copied(this.text());
    this.live.textContent = say(this.language, done ? "letter-copied" : "letter-not-copied");
    const button = this.paperBox.querySelector('[data-key="letter-copy"]');
    if (button)
      button.textContent = say(this.language, done ? "letter-copied" : "letter-not-copied");
  }

  saveDocx() {
    const { tag } = this.board.speech[this.letterLanguage];
    const name = say(this.letterLanguage, "letter-file");
    download(`${name}.docx`, docx(this.text(), tag), WORD_FILE);
  }

  /** Print the letter alone, whatever else stands on the page. */
  print() {
    printAlone(letterLines(this.text()), this.letterLanguage);
  }
}

/** What there is to say of a letter: that it is ready, or why there is none. */
function state(letter) {
  return letter && (letter.blocked?.reason || "ready");
}
