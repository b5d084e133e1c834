/**
 * Follow a decision tree. The same rules as `cases/path.py`, on a board that Python has resolved for
 * every stretch of time; the golden tables of the tests are run through both.
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
 * Follow the tree for some facts on a day: `{passed, asks}` while a question is open, `{passed, conclusion, advice}`
 * at the end. What is not known is asked, never guessed.
 */
export function walk(board, day, facts) {
  const epoch = epochOn(board, day);
  const { nodes, start } = board.epochs[epoch];
  const passed = [];
  let here = start;
  while (nodes[here]) {
    const node = nodes[here];
    const question = node.ask || node.compare;
    if (question && facts[question] === undefined) return { passed, asks: question };
    const step = passOn(here, node, facts);
    passed.push(step);
    here = step.to;
  }
  const advice = [];
  for (const name of variantOn(board.conclusions[here], epoch).advice) {
    const one = variantOn(board.advice[name], epoch);
    if (!one || speaksAgainst(one, day, facts)) continue;
    const unknown = one.asks.find((key) => facts[key] === undefined);
    if (unknown) return { passed, asks: unknown };
    advice.push(name);
  }
  return { passed, conclusion: here, advice };
}

function passOn(name, node, facts) {
  if (node.ask) return { node: name, question: node.ask, answer: facts[node.ask], rule: null, to: node.to[facts[node.ask]] };
  const rule = node.rule ? node.rule.join("@") : null;
  if (!node.compare) return { node: name, question: null, rule, of: node.of, to: node.go };
  const reached = facts[node.compare] >= node.days;
  return { node: name, question: node.compare, answer: facts[node.compare], rule, reached, to: reached ? node.reached : node.below };
}

/** Whether something that is known rules an advice out. */
function speaksAgainst(one, day, facts) {
  const known = (terms) => Object.entries(terms).filter(([key]) => facts[key] !== undefined);
  return (
    known(one.when).some(([key, answers]) => !answers.includes(facts[key])) ||
    known(one.below).some(([key, days]) => days !== null && facts[key] >= days) ||
    known(one.reached).some(([key, days]) => days === null || facts[key] < days) ||
    (one.begun !== null && facts["time-off"] !== undefined && daysBefore(day, facts["time-off"]) < one.begun)
  );
}

/** The calendar day some days before another. */
function daysBefore(iso, days) {
  const day = new Date(`${iso}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

/** The last day before an epoch. */
export function lastDayBefore(board, epoch) {
  return daysBefore(board.epochs[epoch].from, 1);
}

/** The answer to a question as one of the options or stretches that can be clicked. */
export function optionOf(board, epoch, question, fact) {
  const { kind, options } = board.questions[question];
  if (kind === "choice") return options.find((one) => one.id === fact);
  const bands = board.epochs[epoch].bands[question] || [];
  const band = bands.findLast((one) => one.days <= fact);
  return band && { id: band.days, label: band.label };
}

/** Everything that can be answered to a question. */
export function optionsOf(board, epoch, question) {
  const { kind, options } = board.questions[question];
  if (kind === "choice") return options;
  return (board.epochs[epoch].bands[question] || []).map((band) => ({ id: band.days, label: band.label }));
}

/**
 * The latest earlier day on which the same facts led elsewhere: `{day, result}`, or null. A result that still asks
 * something is no difference.
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
