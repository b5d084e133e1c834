/** Terms on the calendar, counted as `cases/text/calendar.py` does. Days are ISO dates. */

const DAY = 86_400_000; // ms; days are counted in universal time, which has no summer

/** The number of a day: the next day's is one more. */
export function dayNumber(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The day that has a number. */
export function dayOfNumber(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** The day that lies some days after another. */
export function daysLater(iso, days) {
  return dayOfNumber(dayNumber(iso) + days);
}

/**
 * The day on which a term ends that begins on `day`. Days and weeks are exact; months and years go
 * by the calendar (six months after 31 August is the last day of February). Working days are
 * counted with `day` as the first, when it is one. `holidays`: those of the board.
 */
export function later(day, number, unit, holidays) {
  const whole = Math.trunc(number);
  if (unit === "working-days") return workingDay(day, whole, holidays);
  if (unit === "months") return byCalendar(day, whole);
  if (unit === "years") return byCalendar(day, 12 * whole);
  return daysLater(day, whole * (unit === "weeks" ? 7 : 1));
}

function byCalendar(iso, months) {
  const [year, month, day] = iso.split("-").map(Number);
  const target = 12 * year + month - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0));
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}

function workingDay(iso, number, holidays) {
  let [day, left] = [iso, number];
  while (left > 0) {
    if (isWorkingDay(day, holidays)) left -= 1;
    if (left > 0) day = daysLater(day, 1);
  }
  return day;
}

/** Whether a day is a Monday to Friday that is no public holiday. */
export function isWorkingDay(iso, holidays) {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  return !weekend && !holidays.every_year.includes(iso.slice(5)) && !holidays.moving.includes(iso);
}
