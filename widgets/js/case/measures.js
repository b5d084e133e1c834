/**
 * How much of an answer is right: a number between 0 and 1. Right picks count for, wrong ones
 * against, never below nothing. `cases/vignettes/measures.py` has the same measures for graded
 * exercises; a test holds the two together. Every pick is given once.
 */

/** Right picks minus wrong picks, as a share of what was right. */
export function share(right, chosen) {
  const hits = chosen.filter((one) => right.includes(one)).length;
  const wrong = chosen.length - hits;
  if (!right.length) return wrong ? 0 : 1;
  return Math.max(0, (hits - wrong) / right.length);
}

/**
 * Pairs in the right order minus pairs in the wrong order, as a share of all pairs. Both lists hold
 * the same items; anything else earns 0.
 */
export function rightOrder(right, chosen) {
  if (right.length !== chosen.length || right.some((id) => !chosen.includes(id))) return 0;
  const place = new Map(chosen.map((id, index) => [id, index]));
  let balance = 0;
  let pairs = 0;
  for (let one = 0; one < right.length; one += 1) {
    for (let other = one + 1; other < right.length; other += 1) {
      pairs += 1;
      balance += place.get(right[one]) < place.get(right[other]) ? 1 : -1;
    }
  }
  return Math.max(0, balance / pairs);
}
