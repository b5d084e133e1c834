/** The fields of a form: each with its label, each drawn once and telling its value when it changes. */

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

/** A list to choose one from. `options`: [{id, label}], labels as texts or as words. */
export function chooser(key, label, options, value, language, onChange) {
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
export function radios(key, legend, options, value, language, onChange) {
  const name = freshId(key);
  return h(
    "fieldset",
    { class: "ww-row" },
    h("legend", {}, legend),
    h(
      "div",
      { class: "ww-cells" },
      options.map((one) =>
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
          typeof one.label === "string"
            ? h("span", { class: "ww-label" }, one.label)
            : plainText(one.label, language, "span", { class: "ww-label" }),
        ),
      ),
    ),
  );
}

/** Boxes to tick. */
export function ticks(key, legend, options, values, language, onChange) {
  return h(
    "fieldset",
    { class: "ww-row ww-ticks" },
    h("legend", {}, legend),
    h(
      "div",
      { class: "ww-cells" },
      options.map((one) =>
        tick(
          `${key}-${one.id}`,
          plainText(one.label, language, "span", { class: "ww-label" }),
          values.includes(one.id),
          (on) => onChange(one.id, on),
        ),
      ),
    ),
  );
}

/** One box to tick. */
export function tick(key, label, value, onChange) {
  const input = h("input", {
    type: "checkbox",
    checked: value,
    "data-key": key,
    on: { change: () => onChange(input.checked) },
  });
  return h(
    "label",
    { class: "ww-cell" },
    input,
    typeof label === "string" ? h("span", { class: "ww-label" }, label) : label,
  );
}

/** A number, or a day; what cannot be read counts as not filled in, and is said to be wrong. */
export function measure(key, label, type, limits, value, trouble, onChange) {
  const id = freshId(key);
  const wrong = h("p", { class: "ww-field-trouble", id: `${id}-wrong` });
  const tell = () => {
    const valid = input.validity.valid;
    wrong.textContent = valid ? "" : trouble;
    input.setAttribute("aria-invalid", String(!valid));
    onChange(valid && input.value ? (type === "number" ? Number(input.value) : input.value) : null);
  };
  const input = h("input", {
    id,
    type,
    ...limits,
    value: value ?? null,
    "data-key": key,
    "aria-describedby": `${id}-wrong`,
    inputmode: type === "number" ? "decimal" : null,
    on: { change: tell },
  });
  return h("div", { class: "ww-field" }, h("label", { for: id }, label), input, wrong);
}

/** A field in which anything can be typed. */
export function writing(key, label, value, describedBy, onChange) {
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
