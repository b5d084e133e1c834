/** A time line as a calendar file (RFC 5545): to the byte what `cases/timelines/calendar.py` writes. */

import { pick } from "../base/language.js";
import { on } from "./line.js";
import { daysLater } from "./terms.js";
import { uuidOfName } from "./uid.js";

const LONGEST = 74; // octets in a line before it is folded; the standard allows 75

/**
 * The file: a whole day for each mark of a line, or some for a period. It says nothing about the
 * person. A mark keeps its UID as long as the day from which it is counted stays the same, so that
 * a calendar that reads the file twice shows it once.
 */
export function calendarFile(board, line, language) {
  const rows = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Wegwijs Stress & Werk//NONSGML//EN",
    `X-WR-CALNAME:${escaped(pick(board.title, language).words)}`,
    ...line.marks.flatMap((mark) => eventRows(board, mark, language)),
    "END:VCALENDAR",
  ];
  return rows.map((row) => `${folded(row)}\r\n`).join("");
}

function eventRows(board, mark, language) {
  return [
    "BEGIN:VEVENT",
    `SUMMARY:${escaped(summary(board, mark, language))}`,
    `DTSTART;VALUE=DATE:${digits(mark.date)}`,
    `DTEND;VALUE=DATE:${digits(endOf(mark))}`,
    // When the content was last gone through: the same situation gives the same file.
    `DTSTAMP:${digits(board.revised)}T000000Z`,
    `UID:${uuidOfName(`wegwijs/${board.name}/${mark.name}/${mark.anchor}`)}@wegwijs`,
    "CLASS:PRIVATE",
    `DESCRIPTION:${escaped(description(board, mark, language))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The first day after an event, as the format wants it. */
function endOf(mark) {
  return mark.edge === "during" ? mark.ends : daysLater(mark.date, 1);
}

function summary(board, mark, language) {
  const title = pick(mark.title, language).words;
  const lead = board.calendar[mark.edge];
  return lead ? filled(pick(lead, language).words, { title }) : title;
}

function description(board, mark, language) {
  const said = (text) => pick(text, language).words;
  const { check, about, source } = board.calendar;
  const rules = mark.rules.map((key) => on(board.entries[key], mark.date).entry);
  return [
    ...[mark, ...mark.only_if].map((one) => said(one.text)),
    mark.check ? `${said(check)} ${said(about)}` : said(about),
    ...rules.flatMap((rule) => [
      said(rule.title) + (said(rule.amount) ? ` (${said(rule.amount)})` : ""),
      ...rule.sources.map(({ title, url }) => filled(said(source), { title, address: url })),
    ]),
  ].join("\n");
}

/** A sentence with `{name}` filled in from `values`. */
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function digits(iso) {
  return iso.replaceAll("-", "");
}

function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** Fold a row: between characters, and never after the sign that begins an escape. */
function folded(row) {
  const lines = [];
  let [line, octets] = ["", 0];
  for (const character of row) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LONGEST) {
      const kept = /.[\\^]$/.test(line) ? 1 : 0;
      lines.push(line.slice(0, line.length - kept));
      [line, octets] = [line.slice(line.length - kept), kept];
    }
    line += character;
    octets += size;
  }
  return [...lines, line].join("\r\n ");
}
