/**
 * A letter as a Word document, made here: the letter and nothing else, not who wrote it or when.
 */

import { zip } from "../base/zip.js";

export const WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * The bytes of a document. `text`: a line a paragraph, "- " before what stands in a list; `tag`
 * names its language for a spelling checker.
 */
export function docx(text, tag) {
  return zip([
    ["[Content_Types].xml", `${HEAD}${contentTypes()}`],
    ["_rels/.rels", `${HEAD}${relations({ officeDocument: "word/document.xml" })}`],
    ["word/document.xml", `${HEAD}${documentOf(text)}`],
    [
      "word/_rels/document.xml.rels",
      `${HEAD}${relations({ styles: "styles.xml", numbering: "numbering.xml" })}`,
    ],
    ["word/styles.xml", `${HEAD}${styles(tag)}`],
    ["word/numbering.xml", `${HEAD}${numbering()}`],
  ]);
}

/** An element. Attributes and elements stand in the namespace of their prefix, as written. */
function element(name, attributes, ...inside) {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const head = name + said.join("");
  return inside.length ? `<${head}>${inside.join("")}</${name}>` : `<${head}/>`;
}

/** An element of a Word document: it and its attributes have the prefix `w`. */
function w(name, attributes = {}, ...inside) {
  const prefixed = Object.entries(attributes).map(([key, value]) => [`w:${key}`, value]);
  return element(`w:${name}`, Object.fromEntries(prefixed), ...inside);
}

/** The outermost element of a part. */
function root(name, ...inside) {
  return element(`w:${name}`, { "xmlns:w": NAMESPACE }, ...inside);
}

function contentTypes() {
  const relationships = "application/vnd.openxmlformats-package.relationships+xml";
  const parts = { document: "document.main", styles: "styles", numbering: "numbering" };
  const overrides = Object.entries(parts).map(([name, kind]) =>
    element("Override", { PartName: `/word/${name}.xml`, ContentType: `${TYPE}.${kind}+xml` }),
  );
  return element(
    "Types",
    { xmlns: `${PACKAGE}/content-types` },
    element("Default", { Extension: "rels", ContentType: relationships }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...overrides,
  );
}

function relations(targets) {
  const rows = Object.entries(targets).map(([kind, target], at) =>
    element("Relationship", { Id: `rId${at + 1}`, Type: `${OFFICE}/${kind}`, Target: target }),
  );
  return element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...rows);
}

function documentOf(text) {
  const margin = { top: 1417, right: 1417, bottom: 1417, left: 1417 };
  const page = w(
    "sectPr",
    {},
    w("pgSz", { w: 11906, h: 16838 }), // A4
    w("pgMar", { ...margin, header: 708, footer: 708, gutter: 0 }),
  );
  return root("document", w("body", {}, ...text.split("\n").map(paragraph), page));
}

function paragraph(line) {
  const isItem = line.startsWith("- ");
  const words = escaped(isItem ? line.slice(2) : line);
  const style = isItem ? [w("pPr", {}, w("pStyle", { val: "ListBullet" }))] : [];
  return w("p", {}, ...style, w("r", {}, element("w:t", { "xml:space": "preserve" }, words)));
}

function styles(tag) {
  const letters = [
    w("rFonts", { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "Calibri" }),
    w("sz", { val: 22 }),
    w("szCs", { val: 22 }),
    w("lang", { val: tag, eastAsia: tag, bidi: "ar-SA" }),
  ];
  const spacing = w("spacing", { after: 160, line: 259, lineRule: "auto" });
  const defaults = w(
    "docDefaults",
    {},
    w("rPrDefault", {}, w("rPr", {}, ...letters)),
    w("pPrDefault", {}, w("pPr", {}, spacing)),
  );
  return root("styles", defaults, normalStyle(), bulletStyle());
}

function normalStyle() {
  const about = { type: "paragraph", default: 1, styleId: "Normal" };
  return w("style", about, w("name", { val: "Normal" }), w("qFormat"));
}

function bulletStyle() {
  const numbered = w("numPr", {}, w("numId", { val: 1 }));
  return w(
    "style",
    { type: "paragraph", styleId: "ListBullet" },
    w("name", { val: "List Bullet" }),
    w("basedOn", { val: "Normal" }),
    w("pPr", {}, numbered, w("contextualSpacing")),
  );
}

function numbering() {
  const level = w(
    "lvl",
    { ilvl: 0 },
    w("start", { val: 1 }),
    w("numFmt", { val: "bullet" }),
    w("pStyle", { val: "ListBullet" }),
    w("lvlText", { val: "•" }),
    w("lvlJc", { val: "left" }),
    w("pPr", {}, w("ind", { left: 360, hanging: 360 })),
  );
  const single = w("multiLevelType", { val: "singleLevel" });
  return root(
    "numbering",
    w("abstractNum", { abstractNumId: 0 }, single, level),
    w("num", { numId: 1 }, w("abstractNumId", { val: 0 })),
  );
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
