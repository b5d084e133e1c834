/**
 * Follow a decision tree. The same rules as `cases/trees/path.py`, on a board that Python has
 * resolved for every stretch of time; the golden tables of the tests are run through both.
 */

/** The place of the epoch that a day falls in; -1 when it lies before the rulebook. */
export function epochOn(board, day) {
  return board.epochs.findLastIndex((epoch) => epoch.from <= day);
}

/** What a conclusion or an advice is in an epoch; undefined when it is not there then. */
export function variantOn(variants, epoch) {
  return variants.find((one) => one.since <= epoch && epoch <= one.until)?.what;
}

/**
 * Follow the tree for some facts on a day: `{passed, at, asks}` while a question is open,
 * `{passed, at, conclusion, advice}` at the end; `at` is the node or conclusion where it stands.
 * What is not known is asked, never guessed.
 */
export function walk(board, day, facts) {
  const { nodes, start } = board.epochs[epochOn(board, day)];
  const passed = [];
  let here = start;
  while (nodes[here]) {
    const node = nodes[here];
    const question = node.ask || node.compare;
    if (question && facts[question] === undefined) return { passed, at: here, asks: question };
    const step = passOn(here, node, facts);
    passed.push(step);
    here = step.to;
  }
  const { advice, asks } = adviceAt(board, here, day, facts);
  return asks ? { passed, at: here, asks } : { passed, at: here, conclusion: here, advice };
}

/** The advice of a conclusion that fits the facts, or the first fact that one of them `asks`. */
function adviceAt(board, conclusion, day, facts) {
  const epoch = epochOn(board, day);
  const advice = [];
  for (const name of variantOn(board.conclusions[conclusion], epoch).advice) {
    const one = variantOn(board.advice[name], epoch);
    if (!one || speaksAgainst(one, day, facts)) continue;
    const asks = one.asks.find((key) => facts[key] === undefined);
    if (asks) return { asks };
    advice.push(name);
  }
  return { advice };
}

function passOn(name, node, facts) {
  if (node.ask)
    return {
      node: name,
      question: node.ask,
      answer: facts[node.ask],
      rule: null,
      to: node.to[facts[node.ask]],
    };
  const rule = node.rule ? node.rule.join("@") : null;
  if (!node.compare) return { node: name, question: null, rule, of: node.of, to: node.go };
  const reached = facts[node.compare] >= node.days;
  return {
    node: name,
    question: node.compare,
    answer: facts[node.compare],
    rule,
    reached,
    to: reached ? node.reached : node.below,
  };
}

/** Whether something that is known rules an advice out. */
function speaksAgainst(one, day, facts) {
  const known = (terms) => Object.entries(terms).filter(([key]) => facts[key] !== undefined);
  return (
    known(one.when).some(([key, answers]) => !answers.includes(facts[key])) ||
    known(one.below).some(([key, days]) => days !== null && facts[key] >= days) ||
    known(one.reached).some(([key, days]) => days === null || facts[key] < days) ||
    (one.begun !== null &&
      facts["time-off"] !== undefined &&
      daysBefore(day, facts["time-off"]) < one.begun)
  );
}

/** The calendar day some days before another. */
function daysBefore(iso, days) {
  const day = new Date(`${iso}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

/** How many days lie between two calendar days. */
function daysSince(iso, day) {
  return Math.round((Date.parse(`${day}T12:00:00Z`) - Date.parse(`${iso}T12:00:00Z`)) / 86_400_000);
}

/** The last day before an epoch. */
export function lastDayBefore(board, epoch) {
  return daysBefore(board.epochs[epoch].from, 1);
}

/**
 * Everything that can be answered to a question at a place. The stretches of a duration are those
 * whose ends matter from that place on; where the question is not asked on that day, those of the
 * first place that does.
 */
export function optionsOf(board, day, at, question) {
  const { kind, options } = board.questions[question];
  if (kind === "choice") return options;
  const { bands } = board.epochs[epochOn(board, day)];
  const here =
    bands[at]?.[question] || Object.values(bands).find((one) => one[question])?.[question] || [];
  return here.map((band) => ({
    id: band.before ? daysSince(band.before, day) + 1 : band.days,
    label: band.label,
  }));
}

/**
 * A fact as one of the answers that can be clicked at the place that asked for it, after the facts
 * before it.
 */
export function optionOf(board, day, facts, question) {
  const fact = facts[question];
  if (board.questions[question].kind === "choice")
    return optionsOf(board, day, null, question).find((one) => one.id === fact);
  const known = Object.keys(facts);
  const before = Object.fromEntries(
    known.slice(0, known.indexOf(question)).map((key) => [key, facts[key]]),
  );
  return optionsOf(board, day, walk(board, day, before).at, question).findLast(
    (one) => one.id <= fact,
  );
}

/**
 * The latest earlier day on which the same facts led elsewhere: `{day, result}`, or null. A result
 * that still asks something is no difference.
 */
export function earlierDifference(board, day, facts, result) {
  const sign = (one) => `${one.conclusion}:${one.advice}`;
  for (let epoch = epochOn(board, day); epoch > 0; epoch -= 1) {
    const before = lastDayBefore(board, epoch);
    const then = walk(board, before, facts);
    if (then.conclusion && sign(then) !== sign(result)) return { day: before, result: then };
  }
  return null;
}
