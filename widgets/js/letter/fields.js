/**
 * The fields of a form: each with its label, each drawn once and telling its value when it changes. Each
 * is asked for with one object: `key` (its name in the page), `label`, `value`, `onChange` and what it needs more.
 * Options are [{id, label}]; labels are texts, in all languages, or words.
 */

import { freshId, h } from "../base/dom.js";
import { plainText } from "../base/entries.js";
import { pick } from "../base/language.js";

/** A section of the form with its heading. */
export function formSection(title, ...inside) {
  const id = freshId("section");
  return h(
    "section",
    { class: "ww-letter-section", "aria-labelledby": id },
    h("h2", { id }, title),
    ...inside,
  );
}

/** A list to choose one from. */
export function chooser({ key, label, options, value, language, onChange }) {
  const id = freshId(key);
  const words = (text) => (typeof text === "string" ? text : pick(text, language).words);
  const select = h(
    "select",
    {
      id,
      "data-key": key,
      "data-lm-suppress-shortcuts": "true",
      on: { change: () => onChange(select.value) },
    },
    options.map((one) =>
      h("option", { value: one.id, selected: one.id === value }, words(one.label)),
    ),
  );
  return h("div", { class: "ww-field" }, h("label", { for: id }, words(label)), select);
}

/** Radio buttons in a group. */
export function radios({ key, label, options, value, language, onChange }) {
  const name = freshId(key);
  const cell = (one) =>
    h(
      "label",
      { class: "ww-cell" },
      h("input", {
        type: "radio",
        name,
        value: one.id,
        checked: one.id === value,
        "data-key": `${key}-${one.id}`,
        on: { change: () => onChange(one.id) },
      }),
      cellLabel(one.label, language),
    );
  return h(
    "fieldset",
    { class: "ww-row" },
    h("legend", {}, label),
    h("div", { class: "ww-cells" }, options.map(cell)),
  );
}

/** Boxes to tick; `value` is the list of those ticked, `onChange` hears which and whether. */
export function ticks({ key, label, options, value, language, onChange }) {
  const cell = (one) =>
    tick({
      key: `${key}-${one.id}`,
      label: cellLabel(one.label, language),
      value: value.includes(one.id),
      onChange: (on) => onChange(one.id, on),
    });
  return h(
    "fieldset",
    { class: "ww-row ww-ticks" },
    h("legend", {}, label),
    h("div", { class: "ww-cells" }, options.map(cell)),
  );
}

/** One box to tick; `label` is an element. */
export function tick({ key, label, value, onChange }) {
  const input = h("input", {
    type: "checkbox",
    checked: value,
    "data-key": key,
    on: { change: () => onChange(input.checked) },
  });
  return h("label", { class: "ww-cell" }, input, label);
}

function cellLabel(label, language) {
  return typeof label === "string"
    ? h("span", { class: "ww-label" }, label)
    : plainText(label, language, "span", { class: "ww-label" });
}

/**
 * A number, or a day; what cannot be read counts as not filled in, and is said to be wrong (`trouble`).
 * `limits` are those of HTML, with the `type` of the input.
 */
export function measure({ key, label, limits, value, trouble, onChange }) {
  const id = freshId(key);
  const isNumber = limits.type === "number";
  const wrong = h("p", { class: "ww-field-trouble", id: `${id}-wrong` });
  const tell = () => {
    const valid = input.validity.valid;
    wrong.textContent = valid ? "" : trouble;
    input.setAttribute("aria-invalid", String(!valid));
    const given = isNumber ? Number(input.value) : input.value;
    onChange(valid && input.value ? given : null);
  };
  const input = h("input", {
    id,
    ...limits,
    value: value ?? null,
    "data-key": key,
    "aria-describedby": `${id}-wrong`,
    inputmode: isNumber ? "decimal" : null,
    on: { change: tell },
  });
  return h("div", { class: "ww-field" }, h("label", { for: id }, label), input, wrong);
}

/** A field in which anything can be typed; `label` is an element, `describedBy` the id of a hint. */
export function writing({ key, label, value, describedBy, onChange }) {
  const id = freshId(key);
  const area = h("textarea", {
    id,
    rows: "2",
    maxlength: "600",
    "data-key": key,
    autocomplete: "off",
    "aria-describedby": describedBy,
    on: { input: () => onChange(area.value) },
  });
  area.value = value;
  return h("div", { class: "ww-field" }, h("label", { for: id }, label), area);
}
