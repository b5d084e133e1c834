/** Small helpers to build the page. Text always goes in as text; HTML only through `safe`. */

const FOCUSABLE = new Set(["a", "button", "input", "select", "textarea", "summary"]);

/**
 * Make an element.
 * `props`: attributes by name; `on` holds listeners; `class`, `data-*`, `aria-*` as in HTML;
 * a value of null, undefined or false leaves the attribute out, true sets it empty.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  const { on, ...attributes } = props || {};
  for (const [event, listener] of Object.entries(on || {}))
    element.addEventListener(event, listener);
  for (const [name, value] of Object.entries(attributes).filter(([, one]) => isThere(one)))
    element.setAttribute(name, value === true ? "" : value);
  // In JupyterLab a key pressed here is not a command of the notebook (`d d` deletes a cell). Lab
  // looks for this mark from the focused element upwards and may match that element itself first.
  if (FOCUSABLE.has(tag) || attributes.tabindex !== undefined)
    element.setAttribute("data-lm-suppress-shortcuts", "true");
  element.append(...children.flat(Infinity).filter(isThere));
  return element;
}

function isThere(value) {
  return value !== null && value !== undefined && value !== false;
}

/**
 * Make a button that does something in the page.
 * `key` names it, so that the focus finds it again after drawing; `run` is what a click does;
 * anything else is an attribute.
 */
export function button({ key, run, ...others }, ...children) {
  const props = { type: "button", class: "ww-button", "data-key": key, ...others };
  return h("button", { ...props, on: { click: run } }, ...children);
}

let lastId = 0;

/** A fresh id: several players may stand on one page. */
export function freshId(stem) {
  lastId += 1;
  return `ww-${stem}-${lastId}`;
}

const SAFE_TAGS = new Set([
  "P",
  "UL",
  "OL",
  "LI",
  "STRONG",
  "EM",
  "BR",
  "BLOCKQUOTE",
  "SPAN",
  "A",
  "BUTTON",
]);

/**
 * Turn rendered HTML into nodes, keeping only what our Markdown can make.
 * The projection already renders safely; this is the second lock, for a storyboard from elsewhere.
 */
export function safe(html) {
  const source = new DOMParser().parseFromString(html || "", "text/html").body;
  return [...source.childNodes].flatMap(safeNode);
}

function safeNode(node) {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const inside = [...node.childNodes].flatMap(safeNode);
  if (node.tagName === "BUTTON") return [termLink(node.dataset.entry, ...inside)];
  if (!SAFE_TAGS.has(node.tagName)) return ["SCRIPT", "STYLE"].includes(node.tagName) ? [] : inside;
  return [h(node.tagName.toLowerCase(), safeAttributes(node), ...inside)];
}

function safeAttributes(node) {
  if (node.tagName === "A" && /^https?:\/\//.test(node.getAttribute("href") || "")) {
    return { href: node.getAttribute("href"), target: "_blank", rel: "noopener noreferrer" };
  }
  return {};
}

/**
 * A word that opens an explanation.
 * A link and not a button, so that it wraps like the words around it.
 */
export function termLink(key, ...inside) {
  return h(
    "a",
    { href: "#", role: "button", class: "ww-term", "data-entry": key, "aria-haspopup": "dialog" },
    ...inside,
  );
}

/** Give the browser a file to save. */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A drawn sign (24 × 24); decoration only, so hidden from assistive technology. */
export function sign(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `ww-sign ww-sign-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SIGNS[name]);
  svg.append(path);
  return svg;
}

const SIGNS = {
  best: "M5 12.5l4.5 4.5L19 7.5",
  fair: "M4 9c2.5-2.5 5-2.5 8 0s5.5 2.5 8 0M4 15.5c2.5-2.5 5-2.5 8 0s5.5 2.5 8 0",
  poor: "M7 7l10 10M17 7L7 17",
  mark: "M12 3v18M12 5h6l2.5 2.5L18 10h-6M12 12H6l-2.5 2.5L6 17h6",
  up: "M12 18V6M6.5 11.5L12 6l5.5 5.5",
  down: "M12 6v12M6.5 12.5L12 18l5.5-5.5",
  stop: "M12 8v5M12 16.5v.5M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z",
  menu: "M5 7h14M5 12h14M5 17h14",
  close: "M6 6l12 12M18 6L6 18",
  arrow: "M5 12h13M12.5 6.5L18 12l-5.5 5.5",
  hand: [
    "M8 13V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V6.5a1.5 1.5 0 0 1 3 0V14",
    "a6.5 6.5 0 0 1-6.5 6.5c-3 0-4.5-1.5-6-4L3.3 13.5a1.5 1.5 0 0 1 2.5-1.6L8 14.5",
  ].join(""),
  back: "M19 12H6M11.5 6.5L6 12l5.5 5.5",
};
