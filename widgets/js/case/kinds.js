/**
 * The kinds of step, as the browser knows them. A kind is one file in `kinds/`, named as the kind,
 * which registers itself here; every file of that folder comes along with this module
 * (`widgets/assets.py`). No other module knows a kind by its name.
 *
 * How to add one, and its half in Python: `cases/vignettes/kinds/__init__.py`.
 */

/**
 * What a kind may say. What it leaves out is as here: for a step that only tells.
 *
 * `step` is a step of a storyboard; `answer` what was answered (`{chosen, text, hands}`); `context`
 * has the storyboard and the language, and in `form` also the draft and the hands of a group.
 */
const TELLING = {
  /** Whether it wants an answer: "must" before one may go on, "may", or "" when it asks nothing. */
  asks: "",
  /** Whether its answers have a score; then it says all that `choosing.js` says. */
  scored: false,
  /** The parts of a step without which it cannot be played. */
  needs: [],
  /** The word on the button that leads on, where it is not the usual one. */
  goOn: "",
  /** What stands between the lines of an answer that is said in one line. */
  between: " · ",

  /** What stands below the story: `(step, context)`. */
  extra: () => null,
  /** The form to answer with: `(step, context, act)`; `act` as in `step.js`. */
  form: () => null,
  /** What stands there once it is answered: `(step, answer, context)`. */
  answered: () => null,
  /** What a screen reader says once it is answered: `(step, answer, context)`. */
  spoken: () => "",
  /** The question in an exercise sheet: `(step, around)`; `around` as in `exercise/sheet.js`. */
  item: () => null,

  /** Whether what is in the record can be an answer to it: `(step, answer, storyboard)`. */
  fits: () => false,
  /** Whether a pick can be made in this step: `(step, pick, storyboard)`. */
  knows: () => false,
  /** An answer in words, a line for each thing, as in Python: `(step, answer, context)`. */
  inWords: () => [],
  /** What the debrief says of an answer that has no score: `(answer, context)`. */
  inDebrief: () => "",
  /** Its part of the take-home page below the title: `(step, answer, context)`; null for none. */
  takeHome: () => null,
};

const registered = new Map();

/** Make a kind known; called once by each file of `kinds/`, with the file's name. */
export function register(name, kind) {
  registered.set(name, { ...TELLING, ...kind });
}

/** The kind of a step. */
export function kindOf(step) {
  const kind = registered.get(step.kind);
  if (!kind) throw new Error(`No kind of step is named '${step.kind}'`);
  return kind;
}

/** Is there a kind of this name? */
export function isKind(name) {
  return registered.has(name);
}

/** The names of all kinds. */
export function kindNames() {
  return [...registered.keys()].sort();
}

/** An answer in words, in one line. */
export function answerWords(step, answer, context) {
  const kind = kindOf(step);
  return kind.inWords(step, answer, context).join(kind.between);
}
