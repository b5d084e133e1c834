/**
 * Walks a storyboard as the player does, without a page: the answers go into a record, the record is
 * read as a trail, and what stands on the screen is drawn on paper (`paper.js`).
 */

/** Everything that can be seen and counted along some walks, in some languages. */
function walked({ storyboard, languages, walks }) {
  const drawn = {};
  const found = walks.map(({ given }) => {
    const read = trailOf(storyboard, given);
    const at = read.trail.map(({ step }) => $case_trail.stepsToGo(storyboard, step));
    return {
      steps: read.trail.map((one) => one.step),
      toGo: at,
      revised: read.revised,
      sums: $case_score.scoreByCompetence(storyboard, read.first),
      said: Object.fromEntries(
        languages.map((language) => [language, ending(storyboard, language, read, drawn)]),
      ),
    };
  });
  return { found, drawn, problems: $case_check.storyboardProblems(storyboard) };
}

/** Put the answers in a record, one after the other, and read it after each as the page does. */
function trailOf(storyboard, given) {
  const entries = [];
  let read = $case_trail.readTrail(storyboard, entries);
  for (const answer of given) {
    const { step } = read.trail[read.trail.length - 1];
    if (answer) entries.push({ did: "answer", step, language: "nl", ...answer });
    entries.push({ did: "next", step, language: "nl" });
    read = $case_trail.readTrail(storyboard, entries);
  }
  return read;
}

/** The case notes and the debrief at the end of a walk; each step on the way is drawn once. */
function ending(storyboard, language, read, drawn) {
  const context = { storyboard, language, draft: null, hands: null, isLast: true };
  for (const { step, answer } of read.trail) {
    const key = [language, step, answer?.chosen ?? answer?.text ?? ""].join(" ");
    drawn[key] ||= {
      before: onPaper($case_step.stepView({ step, answer: null }, context, {})),
      after: onPaper($case_step.stepView({ step, answer }, context, {})),
      spoken: answer && spoken(storyboard.steps[step], answer, context),
    };
  }
  return {
    notes: $case_notes.noteLines(read.trail, context),
    debrief: onPaper($case_debrief.debriefView(read, context)),
  };
}

function spoken(step, answer, context) {
  return $case_trail.wantsAnswer(step) ? $case_feedback.spokenFeedback(step, answer, context) : "";
}

function onPaper(view) {
  return wordsOf(view).join(" ").replace(/\s+/g, " ");
}
