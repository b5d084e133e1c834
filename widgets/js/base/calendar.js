/** The calendar of the course: Belgium's. */

/** The day in Belgium, wherever the reader or the reader's computer is: "2026-11-21". */
export function today() {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat("sv", { timeZone: "Europe/Brussels" }).format(new Date());
}

/** Whether a day has come. */
export function isPast(iso) {
  return iso <= today();
}
