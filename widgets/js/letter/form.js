/** The form of the letter builder: to whom, with what consent; then what someone can do, and what stays private. */

import { h } from "../base/dom.js";
import { richText } from "../base/entries.js";
import { pick, say } from "../base/language.js";
import { capacitySection, planSection } from "./capacities.js";
import { chooser, formSection, measure, radios } from "./fields.js";
import { privateSection } from "./private.js";
import { CONSENT_ANSWERS } from "./state.js";

const WRITERS = ["gp", "psychologist"];

/** Draw the whole form. `view` holds the board of the day, the form and the language, and hears of changes. */
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
  return formSection(
    say(language, "letter-to-whom"),
    radios({
      key: "writer",
      label: say(language, "letter-writer"),
      options: WRITERS.map((id) => ({ id, label: say(language, `letter-writer-${id}`) })),
      value: form.writer,
      language,
      onChange: (writer) => view.change({ writer }),
    }),
    chooser({
      key: "recipient",
      label: say(language, "letter-recipient"),
      options: offered(Object.values(board.recipients), language),
      value: form.recipient,
      language,
      onChange: (id) => view.choose({ recipient: id, purpose: "" }),
    }),
    recipient ? [condition(recipient, language), purposes(view, recipient)] : null,
  );
}

/** What is there on the day, after a line that asks to choose. */
function offered(every, language) {
  const there = every.filter((one) => one.there);
  return [
    { id: "", label: say(language, "letter-choose") },
    ...there.map(({ id, title }) => ({ id, label: title })),
  ];
}

function condition(recipient, language) {
  return h(
    "div",
    { class: "ww-letter-condition" },
    h("p", { class: "ww-hint" }, say(language, "letter-condition")),
    richText(recipient.condition, language),
  );
}

function purposes(view, recipient) {
  const { form, language } = view;
  return chooser({
    key: "purpose",
    label: say(language, "letter-purpose"),
    options: offered(recipient.purposes, language),
    value: form.purpose,
    language,
    onChange: (purpose) => view.choose({ purpose }),
  });
}

function consentSection(view) {
  const { form, language } = view;
  return formSection(
    say(language, "letter-consent"),
    radios({
      key: "consent",
      label: say(language, "letter-consent-ask"),
      options: consentOptions("letter-consent", language),
      value: form.consent.answer,
      language,
      onChange: (answer) => view.choose({ consent: { ...view.form.consent, answer } }),
    }),
    form.consent.answer === "agreed" ? [talk(view), consentParts(view)] : null,
  );
}

function consentOptions(stem, language) {
  return CONSENT_ANSWERS.map((id) => ({ id, label: say(language, `${stem}-${id}`) }));
}

function talk(view) {
  const { form, language } = view;
  return measure({
    key: "talk",
    label: say(language, "letter-talk"),
    limits: { type: "date", max: view.day, min: "2017-01-01" },
    value: form.consent.date,
    trouble: say(language, "letter-talk-wrong"),
    onChange: (date) => view.change({ consent: { ...view.form.consent, date } }),
  });
}

function consentParts(view) {
  const { board, form, language } = view;
  const needed = view.purpose()?.needs || [];
  const part = ({ id, label }) => {
    const words = pick(label, language).words;
    const answered = (answer) => {
      const { consent } = view.form;
      view.change({ consent: { ...consent, parts: { ...consent.parts, [id]: answer } } });
    };
    return radios({
      key: `part-${id}`,
      label: needed.includes(id) ? `${words} (${say(language, "letter-part-needed")})` : words,
      options: consentOptions("letter-part", language),
      value: form.consent.parts[id] || "not-asked",
      language,
      onChange: answered,
    });
  };
  return [
    h("p", { class: "ww-hint" }, say(language, "letter-parts-hint")),
    board.words.parts.map(part),
  ];
}
