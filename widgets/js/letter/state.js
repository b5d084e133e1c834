/** What was filled in for a letter, and how it is sent. Nothing of it is kept anywhere. */

export const CONSENT_ANSWERS = ["agreed", "not-asked", "refused"];

/** An empty form; for `day` see the board. */
export function emptyLetterForm() {
  return {
    recipient: "",
    purpose: "",
    writer: "gp",
    consent: { answer: "not-asked", date: null, parts: {} },
    levels: {},
    hours: null,
    days: null,
    works: [],
    helps: [],
    weeks: null,
    review: null,
    start: null,
    plan: [],
    private: {},
    needed: [],
  };
}

/**
 * The form as it is sent. What is typed in the private fields for a recipient who may never hear it does
 * not even leave the browser: a dot says that something stands there, so that the omission can be shown.
 */
export function letterFormToSend(form, recipient, turn) {
  const typed = Object.entries(form.private).filter(([, text]) => text.trim());
  const sent =
    recipient.closed || recipient.diagnosis === "not-needed"
      ? typed.map(([key]) => [key, "•"])
      : typed;
  return {
    ...form,
    private: Object.fromEntries(sent),
    needed: form.needed.filter((key) => form.private[key]?.trim()),
    turn,
  };
}

/** Put a name into a list or take it out. */
export function toggled(list, name, wanted) {
  const others = list.filter((one) => one !== name);
  return wanted ? [...others, name] : others;
}
