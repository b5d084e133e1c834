/** A letter as a Word document, made here: no more in it than the letter, and who wrote it or when is not. */

import { zip } from "../base/zip.js";

export const WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * The bytes of a document. `text`: a line a paragraph, "- " before what stands in a list; `tag` names its
 * language for a spelling checker.
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

function contentTypes() {
  const parts = { document: "document.main", styles: "styles", numbering: "numbering" };
  const overrides = Object.entries(parts).map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relations(targets) {
  const rows = Object.entries(targets).map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join("")}</Relationships>`;
}

function documentOf(text) {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  return `<w:document xmlns:w="${NAMESPACE}"><w:body>${text.split("\n").map(paragraph).join("")}${page}</w:body></w:document>`;
}

function paragraph(line) {
  const item = line.startsWith("- ");
  const style = item ? '<w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>' : "";
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(item ? line.slice(2) : line)}</w:t></w:r></w:p>`;
}

function styles(tag) {
  const font =
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>';
  const spoken = `<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="22"/><w:szCs w:val="22"/>${spoken}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const bullet =
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/></w:pPr></w:style>';
  return `<w:styles xmlns:w="${NAMESPACE}">${defaults}${normal}${bullet}</w:styles>`;
}

function numbering() {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>';
  return `<w:numbering xmlns:w="${NAMESPACE}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
