/** What was filled in for a letter. Nothing of it is kept anywhere, and nothing of it is sent. */

export const CONSENT_ANSWERS = ["agreed", "not-asked", "refused"];

/** An empty form, as `cases.letters.form.Form` has it. */
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

/** Put a name into a list or take it out. */
export function toggled(list, name, wanted) {
  const others = list.filter((one) => one !== name);
  return wanted ? [...others, name] : others;
}
