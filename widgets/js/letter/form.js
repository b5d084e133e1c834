/** The form of the letter builder: to whom, with what consent, what someone can do, what stays private. */

import { freshId, h } from "../base/dom.js";
import { plainText, richText } from "../base/entries.js";
import { pick, say } from "../base/language.js";
import { chooser, formSection, measure, radios, tick, ticks, writing } from "./fields.js";
import { CONSENT_ANSWERS, toggled } from "./state.js";

/** Draw the whole form. `view` holds the board, the form and the language, and hears of changes. */
export function letterForm(view) {
  const { form } = view;
  const begun = form.recipient && form.purpose;
  return h(
    "form",
    {
      class: "ww-letter-form",
      autocomplete: "off",
      on: { submit: (event) => event.preventDefault() },
    },
    toWhom(view),
    begun ? consentSection(view) : null,
    begun && form.consent.answer === "agreed"
      ? [capacitySection(view), planSection(view), privateSection(view)]
      : null,
  );
}

function toWhom(view) {
  const { board, form, language } = view;
  const recipient = view.recipient();
  const first = { id: "", label: say(language, "letter-choose") };
  return formSection(
    say(language, "letter-to-whom"),
    radios(
      "writer",
      say(language, "letter-writer"),
      ["gp", "psychologist"].map((id) => ({ id, label: say(language, `letter-writer-${id}`) })),
      form.writer,
      language,
      (id) => view.change({ writer: id }),
    ),
    chooser(
      "recipient",
      say(language, "letter-recipient"),
      [first, ...board.recipients.map((one) => ({ id: one.id, label: one.title }))],
      form.recipient,
      language,
      (id) => view.choose({ recipient: id, purpose: "" }),
    ),
    recipient
      ? h(
          "div",
          { class: "ww-letter-condition" },
          h("p", { class: "ww-hint" }, say(language, "letter-condition")),
          richText(recipient.condition, language),
        )
      : null,
    recipient
      ? chooser(
          "purpose",
          say(language, "letter-purpose"),
          [first, ...recipient.purposes.map((one) => ({ id: one.id, label: one.title }))],
          form.purpose,
          language,
          (id) => view.choose({ purpose: id }),
        )
      : null,
  );
}

function consentSection(view) {
  const { board, form, language } = view;
  const { consent } = form;
  const set = (changes) => view.choose({ consent: { ...view.form.consent, ...changes } });
  const answers = CONSENT_ANSWERS.map((id) => ({
    id,
    label: say(language, `letter-consent-${id}`),
  }));
  const parts = CONSENT_ANSWERS.map((id) => ({ id, label: say(language, `letter-part-${id}`) }));
  const needed = view.purpose()?.needs || [];
  return formSection(
    say(language, "letter-consent"),
    radios(
      "consent",
      say(language, "letter-consent-ask"),
      answers,
      consent.answer,
      language,
      (answer) => set({ answer }),
    ),
    consent.answer !== "agreed"
      ? null
      : [
          measure(
            "talk",
            say(language, "letter-talk"),
            "date",
            { max: board.day, min: "2017-01-01" },
            consent.date,
            say(language, "letter-talk-wrong"),
            (date) => view.change({ consent: { ...view.form.consent, date } }),
          ),
          h("p", { class: "ww-hint" }, say(language, "letter-parts-hint")),
          board.parts.map((part) => {
            const label = pick(part.label, language).words;
            const legend = needed.includes(part.id)
              ? `${label} (${say(language, "letter-part-needed")})`
              : label;
            return radios(
              `part-${part.id}`,
              legend,
              parts,
              consent.parts[part.id] || "not-asked",
              language,
              (answer) =>
                view.change({
                  consent: {
                    ...view.form.consent,
                    parts: { ...view.form.consent.parts, [part.id]: answer },
                  },
                }),
            );
          }),
        ],
  );
}

function capacitySection(view) {
  const { board, form, language } = view;
  const levels = [{ id: "", label: say(language, "letter-not-said") }, ...board.levels];
  const list = (key) =>
    ticks(key, say(language, `letter-${key}`), board[key], form[key], language, (id, on) =>
      view.change({ [key]: toggled(view.form[key], id, on) }),
    );
  return formSection(
    say(language, "letter-capacities"),
    h(
      "div",
      { class: "ww-letter-levels" },
      board.capacities.map((one) =>
        chooser(
          `level-${one.id}`,
          one.label,
          levels,
          form.levels[one.id] || "",
          language,
          (level) => view.change({ levels: withLevel(view.form.levels, one.id, level) }),
        ),
      ),
    ),
    h(
      "div",
      { class: "ww-letter-measures" },
      measure(
        "hours",
        say(language, "letter-hours"),
        "number",
        { min: "0.5", max: "12", step: "0.5" },
        form.hours,
        say(language, "letter-hours-wrong"),
        (hours) => view.change({ hours }),
      ),
      measure(
        "days",
        say(language, "letter-days"),
        "number",
        { min: "1", max: "7", step: "1" },
        form.days,
        say(language, "letter-days-wrong"),
        (days) => view.change({ days }),
      ),
    ),
    list("works"),
    list("helps"),
    h(
      "div",
      { class: "ww-letter-measures" },
      measure(
        "weeks",
        say(language, "letter-weeks"),
        "number",
        { min: "1", max: "52", step: "1" },
        form.weeks,
        say(language, "letter-weeks-wrong"),
        (weeks) => view.change({ weeks }),
      ),
      measure(
        "review",
        say(language, "letter-review"),
        "date",
        { min: board.day, max: "2099-12-31" },
        form.review,
        say(language, "letter-review-wrong"),
        (review) => view.change({ review }),
      ),
    ),
  );
}

function withLevel(levels, capacity, level) {
  const others = Object.fromEntries(Object.entries(levels).filter(([key]) => key !== capacity));
  return level ? { ...others, [capacity]: level } : others;
}

function planSection(view) {
  const { board, form, language } = view;
  return formSection(
    say(language, "letter-plan"),
    ticks("plan", say(language, "letter-plan-steps"), board.plan, form.plan, language, (id, on) =>
      view.change({ plan: toggled(view.form.plan, id, on) }),
    ),
    measure(
      "start",
      say(language, "letter-start"),
      "date",
      { min: "2017-01-01", max: "2099-12-31" },
      form.start,
      say(language, "letter-start-wrong"),
      (start) => view.change({ start }),
    ),
  );
}

/** The private fields stay folded: most letters need none of them. */
function privateSection(view) {
  const { board, form, language } = view;
  const recipient = view.recipient();
  const note = freshId("private");
  const words = recipient.closed
    ? "letter-private-closed"
    : recipient.diagnosis === "not-needed"
      ? "letter-private-not-needed"
      : "letter-private-note";
  return h(
    "details",
    {
      class: "ww-letter-private",
      open: view.privateOpen,
      on: {
        toggle: (event) => {
          view.privateOpen = event.target.open;
        },
      },
    },
    h("summary", { "data-key": "private" }, say(language, "letter-private")),
    h("p", { class: "ww-hint", id: note }, say(language, words)),
    board.private.map((one) =>
      h(
        "div",
        { class: "ww-letter-private-field" },
        writing(
          `private-${one.id}`,
          plainText(one.label, language),
          form.private[one.id] || "",
          note,
          (text) => view.type({ private: { ...view.form.private, [one.id]: text } }),
        ),
        recipient.diagnosis === "as-needed"
          ? tick(
              `needed-${one.id}`,
              neededLabel(one, language),
              form.needed.includes(one.id),
              (on) => view.change({ needed: toggled(view.form.needed, one.id, on) }),
            )
          : null,
      ),
    ),
  );
}

function neededLabel(field, language) {
  return h(
    "span",
    { class: "ww-label" },
    say(language, "letter-needed"),
    h("span", { class: "ww-sr" }, ` (${pick(field.label, language).words})`),
  );
}
