/** Where a record is safe, in words: one order of what matters most, for cases and sheets. */

/**
 * What there is to say, the first that is true. Of the facts, `file`, `error` and `source` come
 * from the kernel, `isRefused` says that this browser keeps nothing, `isInFile` that the file has
 * it all, `isEmpty` that there is nothing to keep.
 */
const STATES = [
  { key: "saved-source", isSafe: false, holds: (now) => now.source },
  { key: "saved-nowhere", isSafe: false, holds: (now) => now.isRefused && now.error },
  { key: "saved-not-in-file", isSafe: false, holds: (now) => now.error },
  { key: "saved-both", isSafe: true, holds: (now) => now.isInFile },
  { key: "saved-nowhere", isSafe: false, holds: (now) => now.isRefused },
  { key: "saved-empty", isSafe: true, holds: (now) => now.isEmpty },
  { key: "saved-browser", isSafe: true, holds: () => true },
];

/** The state of a record: the word's `key`, whether it `isSafe`, and the `values` to fill in. */
export function savedState(now) {
  const { key, isSafe } = STATES.find((one) => one.holds(now));
  return { key, isSafe, values: { file: now.file, error: now.error } };
}
