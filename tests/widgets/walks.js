/**
 * Walks a storyboard as the player does, without a page: the answers go into a record, the record
 * is read as a trail, and what stands on the screen is drawn on paper (`paper.js`).
 */

let code;

/**
 * Everything that can be seen and counted along some walks, in some languages.
 *
 * `modules`: the modules of `widgets/js/case` by name, and `wordsOf` of `paper.js`.
 */
export function walked(modules, { storyboard, languages, walks }) {
  code = modules;
  const drawn = {};
  const found = walks.map(({ given }) => {
    const read = trailOf(storyboard, given);
    return {
      steps: read.trail.map((one) => one.step),
      toGo: read.trail.map(({ step }) => code.ways.stepsToGo(storyboard, step)),
      revised: read.revised,
      sums: code.score.scoreByCompetence(storyboard, read.first),
      said: Object.fromEntries(
        languages.map((language) => [language, ending(storyboard, language, read, drawn)]),
      ),
    };
  });
  return { found, drawn, problems: code.check.storyboardProblems(storyboard) };
}

/** Put the answers in a record, one after the other, and read it after each as the page does. */
function trailOf(storyboard, given) {
  const entries = [];
  let read = code.trail.readTrail(storyboard, entries);
  for (const answer of given) {
    const { step } = read.trail.at(-1);
    const about = { step, language: "nl" };
    if (answer)
      entries.push({ did: "answer", ...about, ...filled(answer, storyboard.steps[step]) });
    entries.push({ did: "next", ...about });
    read = code.trail.readTrail(storyboard, entries);
  }
  return read;
}

function filled(answer, step) {
  return answer.best ? { chosen: code.kinds.kindOf(step).best(step) } : answer;
}

/** The case notes and the debrief at the end of a walk; each step on the way is drawn once. */
function ending(storyboard, language, read, drawn) {
  const context = { storyboard, language, draft: null, hands: null, isLast: true };
  for (const place of read.trail) {
    const key = [language, place.step, place.answer?.chosen ?? place.answer?.text ?? ""].join(" ");
    drawn[key] ||= seen(place, context);
  }
  return {
    notes: code.notes.noteLines(read.trail, context),
    debrief: onPaper(code.debrief.debriefView(read, context)),
  };
}

/** A step before and after its answer, and what a screen reader then says. */
function seen({ step: name, answer }, context) {
  const step = context.storyboard.steps[name];
  return {
    before: onPaper(code.step.stepView({ step: name, answer: null }, context, {})),
    after: onPaper(code.step.stepView({ step: name, answer }, context, {})),
    spoken: answer ? code.kinds.kindOf(step).spoken(step, answer, context) : "",
  };
}

function onPaper(view) {
  return code.wordsOf(view).join(" ").replace(/\s+/g, " ");
}
