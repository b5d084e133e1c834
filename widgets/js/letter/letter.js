/** The letter builder. The form is filled in here; the letter is composed where the rules are. Nothing is kept. */

import { download, freshId, h } from "../base/dom.js";
import { richText } from "../base/entries.js";
import { pick, say } from "../base/language.js";
import { letterForm } from "./form.js";
import { copied, printAlone, WORD_FILE } from "./out.js";
import { letterLines, letterPaper } from "./paper.js";
import { emptyLetterForm, letterFormToSend } from "./state.js";
import { ToolShell, mountTool } from "../frame/shell.js";

const TYPING_PAUSE = 400; // ms
const PATIENCE = 8_000; // ms until a silent server is said to be silent

/** Show the builder inside `root`; `model` holds `board`, `form` and `letter`. Returns how to take it down. */
export function mountLetter(root, model) {
  return mountTool(LetterTool, root, model);
}

class LetterTool extends ToolShell {
  constructor(root, model) {
    super(root, model);
    Object.assign(this, {
      board: model.get("board"),
      form: emptyLetterForm(),
      turn: 0,
      key: Math.random().toString(36).slice(2),
      letter: null,
      isLost: false,
      privateOpen: false,
    });
    this.day = this.board.day;
    this.letterLanguage = this.language;
    this.previewTitle = freshId("preview");
    this.formBox = h("div", { class: "ww-main" });
    this.paperBox = h("div", { class: "ww-letter-side" });
    this.page.classList.add("ww-letter");
    this.listen("change:letter", () => this.hear(model.get("letter")));
    this.listen(
      "msg:custom",
      (message, buffers) => message?.docx && this.saveDocx(message.docx, buffers[0]),
    );
    this.stops.push(() => {
      clearTimeout(this.typing);
      clearTimeout(this.patience);
    });
  }

  // What is known.

  recipient() {
    return this.board.recipients.find((one) => one.id === this.form.recipient);
  }

  purpose() {
    return this.recipient()?.purposes.find((one) => one.id === this.form.purpose);
  }

  isBegun() {
    return Boolean(this.form.recipient && this.form.purpose);
  }

  /** The mark of what is filled in now. Another view of the same widget has marks of its own. */
  stamp() {
    return `${this.key}-${this.turn}`;
  }

  isWaiting() {
    return this.isBegun() && this.letter?.turn !== this.stamp();
  }

  /** The reference entries of the form and of the letter, as the dialogs want them. */
  reference() {
    return { entries: { ...this.board.entries, ...this.letter?.entries } };
  }

  title() {
    return pick(this.board.title, this.language).words;
  }

  // Drawing.

  draw() {
    const lead = [
      richText(this.board.html, this.language, "ww-text ww-letter-lead"),
      h("p", { class: "ww-hint" }, say(this.language, "letter-nothing-kept")),
    ];
    this.page.replaceChildren(
      this.head(null),
      ...lead,
      h("div", { class: "ww-letter-body" }, this.formBox, this.paperBox),
    );
    this.formBox.replaceChildren(letterForm(this));
    this.drawPaper();
  }

  drawPaper() {
    this.keepFocus(this.paperBox, () => this.paperBox.replaceChildren(letterPaper(this)));
  }

  // Filling in.

  /** A change after which other fields belong in the form. */
  choose(changes) {
    const other = "recipient" in changes && changes.recipient !== this.form.recipient;
    if (other) this.letter = null; // what was meant for someone else is not left standing
    this.form = { ...this.form, ...changes };
    this.send();
    this.redraw();
  }

  change(changes) {
    this.form = { ...this.form, ...changes };
    this.send();
    this.drawPaper();
  }

  type(changes) {
    this.form = { ...this.form, ...changes };
    this.turn += 1; // the letter that stands there is no longer that of the form
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.change({}), TYPING_PAUSE);
  }

  send() {
    clearTimeout(this.typing);
    clearTimeout(this.patience);
    this.isLost = false;
    if (!this.isBegun()) return;
    this.turn += 1;
    this.model.set("form", letterFormToSend(this.form, this.recipient(), this.stamp()));
    this.model.save_changes();
    this.patience = setTimeout(() => {
      this.isLost = true;
      this.drawPaper();
    }, PATIENCE);
  }

  hear(letter) {
    if (letter.turn !== this.stamp()) return; // an answer to what was filled in before
    clearTimeout(this.patience);
    const before = this.letter;
    this.letter = letter;
    this.isLost = false;
    this.drawPaper();
    const state = (one) => (one ? one.blocked?.reason || one.error || "ready" : "");
    if (state(letter) !== state(before))
      this.live.textContent = letter.blocked
        ? pick(letter.blocked.title, this.language).words
        : say(this.language, letter.error ? "letter-error" : "letter-ready");
  }

  // Taking it along.

  chooseLetterLanguage(language) {
    this.letterLanguage = language;
    this.drawPaper();
  }

  /** The letter in its language, or in another where it cannot be said in that one. */
  written() {
    return pick(this.letter.texts, this.letterLanguage);
  }

  text() {
    return this.written().bare;
  }

  async copy() {
    if (this.isWaiting()) return;
    const done = await copied(this.text());
    this.live.textContent = say(this.language, done ? "letter-copied" : "letter-not-copied");
    const button = this.paperBox.querySelector('[data-key="letter-copy"]');
    if (button)
      button.textContent = say(this.language, done ? "letter-copied" : "letter-not-copied");
  }

  askDocx() {
    if (!this.isWaiting()) this.model.send({ docx: this.written().language });
  }

  saveDocx(language, bytes) {
    download(`${say(language, "letter-file")}.docx`, bytes, WORD_FILE);
  }

  /** Print the letter alone, whatever else stands on the page. */
  print() {
    if (this.isWaiting()) return;
    printAlone(letterLines(this.text()), this.written().language);
  }
}
