/**
 * A page on paper: just enough of a document for the views of `widgets/js` to be drawn and read
 * without a browser. Nothing on it can be clicked; what a real page does, real pages show.
 */

export const Node = { TEXT_NODE: 3, ELEMENT_NODE: 1 };

class Text {
  nodeType = Node.TEXT_NODE;

  constructor(data) {
    this.data = String(data);
  }

  get textContent() {
    return this.data;
  }
}

class Element {
  nodeType = Node.ELEMENT_NODE;
  attributes = {};
  dataset = {};
  childNodes = [];

  constructor(tag) {
    this.tagName = tag.toUpperCase();
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (name.startsWith("data-")) this.dataset[name.slice("data-".length)] = String(value);
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  append(...nodes) {
    this.childNodes.push(
      ...nodes.map((one) => (one instanceof Element || one instanceof Text ? one : new Text(one))),
    );
  }

  replaceChildren(...nodes) {
    this.childNodes = [];
    this.append(...nodes);
  }

  addEventListener() {}

  get checked() {
    return this.getAttribute("checked") !== null;
  }

  get textContent() {
    return this.childNodes.map((one) => one.textContent).join("");
  }

  set textContent(words) {
    this.replaceChildren(words);
  }
}

const PART = /<(\/?)(\w+)([^>]*)>|([^<]+)/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** Reads what the Markdown of the course can make: well-formed elements, no comments. */
export class DOMParser {
  parseFromString(html) {
    const open = [new Element("body")];
    for (const [, end, tag, attributes, words] of html.matchAll(PART)) {
      if (words) open.at(-1).append(plain(words));
      else if (end) open.pop();
      else begin(open, tag, attributes);
    }
    return { body: open[0] };
  }
}

function begin(open, tag, attributes) {
  const element = new Element(tag);
  for (const [, name, value] of attributes.matchAll(ATTRIBUTE))
    element.setAttribute(name, plain(value));
  open.at(-1).append(element);
  if (tag !== "br") open.push(element);
}

const SIGNS = { lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", amp: "&" };

function plain(html) {
  return html.replace(/&(#?\w+);/g, (whole, name) => SIGNS[name] ?? whole);
}

export const document = {
  createElement: (tag) => new Element(tag),
  createElementNS: (_, tag) => new Element(tag),
  createTextNode: (words) => new Text(words),
};

/** All words of a node, in the order in which they are read. */
export function wordsOf(node) {
  if (node instanceof Text) return [node.data];
  return node.childNodes.flatMap(wordsOf);
}
