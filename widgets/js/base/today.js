/** Today, as the reader's own clock and calendar have it. */

/** The day of today as an ISO date, e.g. 2026-11-21. */
export function today() {
  return new Date().toLocaleDateString("sv"); // Swedish writes dates as ISO does
}

/** Whether a day has come. */
export function isPast(iso) {
  return iso <= today();
}
