/**
 * What may enter a letter, and what stays out and why. Two things must both say yes: what the
 * recipient may be told, and what the person agreed to. The twin of `cases/letters/gate.py`.
 */

/** These never hear anything medical, even if a board said otherwise. */
const CLOSED = ["employer", "manager", "hr"];

const MAX_TEXT = 600;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\ufffe\uffff]/gu;

/** Whether nothing private and no free text can ever reach a recipient. */
export function isClosed(recipient) {
  return CLOSED.includes(recipient.id) || recipient.closed;
}

/** What was answered about one part of the consent. */
export function consentTo(consent, part) {
  return consent.answer === "agreed" ? consent.parts[part] || "not-asked" : consent.answer;
}

/**
 * Let through what may enter. Returns `form` without what may not, the `parts` that the letter may
 * carry, the names of the `private` fields that may enter, and `out`: [name, reason] of the others.
 */
export function gate(board, form, purpose) {
  const recipient = board.recipients[form.recipient];
  const filled = filledIn(form);
  const reasons = [
    // "diagnosis" is a part of the consent and a private field: only what was typed can be left out.
    ...board.words.parts
      .filter(({ id }) => id !== "diagnosis" && filled.has(id))
      .map(({ id }) => ({ id, why: whyNotPart(id, form, recipient, purpose) })),
    ...board.words.private
      .filter(({ id }) => typed(form, id))
      .map(({ id }) => ({ id, why: whyNotPrivate(id, form, recipient), isPrivate: true })),
  ];
  const free = reasons.filter((one) => !one.why);
  const fields = free.filter((one) => one.isPrivate).map((one) => one.id);
  const parts = free.filter((one) => !one.isPrivate).map((one) => one.id);
  return {
    form: { ...form, private: Object.fromEntries(fields.map((id) => [id, typed(form, id)])) },
    parts: fields.length ? [...parts, "diagnosis"] : parts,
    private: fields,
    out: reasons.filter((one) => one.why).map((one) => [one.id, one.why]),
  };
}

/** What was typed in a private field, on one line and without unseen signs. */
function typed(form, field) {
  const shown = (form.private[field] || "").replace(UNSEEN, " ").split(" ").filter(Boolean);
  return [...shown.join(" ")].slice(0, MAX_TEXT).join("");
}

function filledIn(form) {
  const lists = [Object.keys(form.levels), form.works, form.helps];
  const able = [form.hours, form.days, form.weeks, form.review, ...lists.map((one) => one.length)];
  const filled = new Set(["identity"]);
  if (able.some(Boolean)) filled.add("capacities");
  if (form.plan.length || form.start) filled.add("plan");
  return filled;
}

function whyNotPart(part, form, recipient, purpose) {
  if (["never", "not-needed"].includes(recipient.told[part])) return "not-needed";
  if (![...purpose.carries, ...purpose.needs, "identity"].includes(part)) return "not-for-this";
  return whyNotAgreed(part, form);
}

function whyNotPrivate(field, form, recipient) {
  if (isClosed(recipient)) return field === "remark" ? "free-text" : "never";
  const share = recipient.told.diagnosis;
  if (share === "not-needed") return "not-needed";
  const refused = whyNotAgreed("diagnosis", form);
  if (refused) return refused;
  return share === "as-needed" && !form.needed.includes(field) ? "not-ticked" : null;
}

function whyNotAgreed(part, form) {
  const answer = consentTo(form.consent, part);
  if (answer === "agreed") return null;
  return answer === "refused" ? "refused" : "not-asked";
}
