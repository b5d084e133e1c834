/** The calendar of the course, which is Belgium's. */

/** Today in Belgium, wherever the reader is, e.g. "2026-03-02". */
export function today() {
  return new Intl.DateTimeFormat("sv", { timeZone: "Europe/Brussels" }).format(new Date());
}
