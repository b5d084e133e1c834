/** What letters can say, as it was sent, and as it is on one day. */

/** What holds on a day: each epoch says what is new since the one before (`on_day` in Python). */
export function onDay(board, day) {
  const past = board.epochs.filter((one) => one.since <= day);
  return {
    day,
    speech: board.speech,
    words: past.filter((one) => one.words).at(-1).words,
    recipients: Object.assign({}, ...past.map((one) => one.recipients)),
    entries: Object.assign({}, ...past.map((one) => one.entries)),
  };
}
