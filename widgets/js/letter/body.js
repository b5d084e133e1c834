/** The lines of a letter, in one language, from what came through the gate. The twin of `cases/letters/body.py`. */

/** The first sentence of a row that the writer can say; undefined where there is none. */
export function saidBy(writer, variants) {
  return variants.find((one) => one.writers.includes(writer));
}

/** The letter as plain text, a line a paragraph. */
export function letterText(passed, purpose, board, language) {
  return new Body(passed, purpose, board, language).lines().filter(Boolean).join("\n");
}

/** Writes one letter in one language. It holds the passed form only: what may not enter is not here. */
class Body {
  constructor(passed, purpose, board, language) {
    Object.assign(this, { passed, form: passed.form, purpose, board, language });
    this.recipient = board.recipients[this.form.recipient];
    this.words = board.words;
    this.speech = board.speech[language];
    this.values = this.filledIn();
  }

  lines() {
    const { passed, form, recipient } = this;
    const { sentences } = this.words;
    return [
      ...[sentences.to, sentences.subject, recipient.salutation].map((one) => this.say(one)),
      this.some([sentences.consent, true], [sentences.agreed, passed.parts.length]),
      this.line(this.purpose.ask),
      ...(passed.parts.includes("capacities") ? this.capacities() : []),
      this.times(),
      passed.private.length ? this.medical() : "",
      inRow(recipient.closing.map((one) => this.line(one))),
      this.say(recipient.greeting),
      this.say(sentences.signature[form.writer]),
    ];
  }

  capacities() {
    const { form, words, speech } = this;
    const { sentences } = words;
    const levels = words.levels.map((level) => {
      const named = Object.keys(form.levels).filter((one) => form.levels[one] === level.id);
      return named.length ? this.bullet(level.label, this.listed(words.capacities, named)) : "";
    });
    const times = [
      form.hours ? this.say(sentences.hours) : "",
      form.days ? this.say(sentences.days) : "",
    ].filter(Boolean);
    return [
      ...levels,
      times.length ? this.bullet(sentences.feasible, times.join(speech.comma)) : "",
      this.some([sentences.works, form.works.length], [sentences.helps, form.helps.length]),
    ];
  }

  /** The plan, and for how long all this holds. */
  times() {
    const { form, passed } = this;
    const { sentences } = this.words;
    const plan = passed.parts.includes("plan");
    const able = passed.parts.includes("capacities");
    return this.some(
      [sentences.plan, plan && form.plan.length],
      [sentences.start, plan && form.start],
      [sentences.review_after, able && form.weeks],
      [sentences.review_on, able && form.review && !form.weeks],
    );
  }

  /** What was let through: the sentence is set first, what was typed goes in last. */
  medical() {
    const { form, language, passed, speech, words } = this;
    const fields = words.private.filter((one) => passed.private.includes(one.id));
    const told = fields.map(
      (one) => `${one.label[language]}${speech.colon} ${ended(form.private[one.id])}`,
    );
    return inRow([this.say(words.sentences.medical), ...told]);
  }

  line(variants) {
    const one = saidBy(this.form.writer, variants);
    return one ? this.say(one.text) : "";
  }

  bullet(label, what) {
    return `- ${label[this.language]}${this.speech.colon} ${what}.`;
  }

  /** Those sentences for which something was filled in. */
  some(...sentences) {
    return inRow(sentences.map(([text, given]) => (given ? this.say(text) : "")));
  }

  /** Some options one after the other, in their own order and each once. */
  listed(options, names) {
    const wanted = options.filter((one) => names.includes(one.id));
    return wanted.map((one) => one.label[this.language]).join(this.speech.between);
  }

  /** One text, with its braces filled in; `{Person}` begins with a capital. What is put in is not looked at again. */
  say(text) {
    return filled(text[this.language], (name) => {
      const said = this.values[name.toLowerCase()];
      return name === name.toLowerCase() ? said : said.charAt(0).toUpperCase() + said.slice(1);
    });
  }

  /** What goes into the braces of the sentences; nothing of it was typed. */
  filledIn() {
    const { form, language, passed, speech, words } = this;
    const { named, unnamed } = words.sentences;
    const shared = words.parts.filter((one) => passed.parts.includes(one.id));
    return {
      person: (passed.parts.includes("identity") ? named : unnamed)[language],
      recipient: this.recipient.title[language],
      purpose: this.purpose.title[language],
      shared: this.joined(shared.map((one) => one.said[language])),
      works: this.listed(words.works, form.works),
      helps: this.listed(words.helps, form.helps),
      plan: this.listed(words.plan, form.plan),
      hours: speech.hours[2 * form.hours - 1],
      days: speech.days[form.days - 1],
      weeks: speech.weeks[form.weeks - 1],
      talk: this.calendarDay(form.consent.date),
      review: this.calendarDay(form.review || this.afterWeeks()),
      start: this.calendarDay(form.start),
    };
  }

  joined(words) {
    return words.length ? filled(this.speech.joined[words.length - 1], (at) => words[at]) : "";
  }

  afterWeeks() {
    if (!this.form.weeks) return null;
    const day = new Date(this.board.day); // an ISO day is read as UTC, where no hour is skipped
    day.setUTCDate(day.getUTCDate() + 7 * this.form.weeks);
    return day.toISOString().slice(0, 10);
  }

  calendarDay(iso) {
    if (!iso) return "";
    const [year, month, day] = iso.split("-").map(Number);
    const values = { day: this.speech.dates[day - 1], year };
    return filled(this.speech.months[month - 1], (name) => values[name]);
  }
}

function filled(words, value) {
  return words.replace(/\{(\w+)\}/g, (_, name) => value(name));
}

/** Sentences in a row; what has no words is passed over. */
function inRow(parts) {
  return parts.filter(Boolean).join(" ");
}

function ended(text) {
  return [".", "!", "?", "…"].some((sign) => text.endsWith(sign)) ? text : `${text}.`;
}
