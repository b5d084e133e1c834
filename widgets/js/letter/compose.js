/**
 * A letter from what was filled in, with the sentences that Python resolved for the day. Nothing is sent
 * anywhere for it. The twin of `cases/letters/compose.py`; a test holds the two to the same words.
 */

import { letterText, saidBy } from "./body.js";
import { consentTo, gate } from "./gate.js";

/**
 * Compose a letter in every language in which letters are written.
 * `board`: what holds on the day (`onDay`); `form`: see `emptyLetterForm`.
 * Returns `texts` by language, `left_out` [{field, label, reason, why, rules}], `blocked` {reason, title,
 * todo, rules} or null, and all `rules`, as keys of the board's entries.
 */
export function compose(board, form) {
  const recipient = board.recipients[form.recipient];
  const purpose = recipient.purposes.find((one) => one.id === form.purpose);
  const passed = gate(board, form, purpose);
  const leftOut = passed.out.map(([field, reason]) => omission(field, reason, recipient, board));
  const silent = leftOut.flatMap((one) => one.rules);
  const stop = stopOf(passed, purpose, board);
  if (stop) {
    const blocked = { reason: stop, ...board.words.blocked[stop] };
    return { texts: {}, left_out: leftOut, blocked, rules: once([...blocked.rules, ...silent]) };
  }
  const texts = Object.keys(board.speech).map((language) => [
    language,
    letterText(passed, purpose, board, language),
  ]);
  const said = [purpose.ask, ...recipient.closing].map((one) => saidBy(form.writer, one));
  const rules = said.flatMap((one) => one?.rules || []);
  return {
    texts: Object.fromEntries(texts),
    left_out: leftOut,
    blocked: null,
    rules: once([...rules, ...recipient.rules, ...purpose.rules, ...silent]),
  };
}

/** Why no letter can be composed. What nobody can help comes first, then what was not agreed. */
function stopOf({ form, parts }, purpose, board) {
  const { consent } = form;
  const reasons = {
    "recipient-not-yet": !board.recipients[form.recipient].there,
    "purpose-not-yet": !purpose.there,
    refused: consent.answer === "refused",
    "not-asked": consent.answer !== "agreed",
    "no-date": !consent.date,
    "date-later": consent.date > board.day,
    "not-agreed": purpose.needs.some((part) => consentTo(consent, part) !== "agreed"),
    "nothing-to-say": !purpose.needs.every((part) => parts.includes(part)),
    "review-past": form.review && form.review <= board.day,
  };
  return Object.keys(reasons).find((stop) => reasons[stop]);
}

/** Why something stays out. Private fields come first: "diagnosis" is a part of the consent too. */
function omission(field, reason, recipient, { words }) {
  const { label } = [...words.private, ...words.parts].find((one) => one.id === field);
  const asked = ["not-asked", "refused"].includes(reason) ? [words.consent] : [];
  const rules = once([...recipient.silence, ...asked]);
  const why = words.left_out[reason];
  return { field, label, reason, why, rules: rules.length ? rules : [words.consent] };
}

function once(names) {
  return [...new Set(names)];
}
