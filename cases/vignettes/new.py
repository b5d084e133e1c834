"""A small valid case to start from: everything it has to have, and nothing more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from cases.reading.findings import ContentError, Finding
from cases.reading.library import CONTENT
from cases.reading.shape import Slug
from cases.text.calendar import today

FOLDER = CONTENT / "vignettes"


def write(name: str, folder: Path = FOLDER) -> Path:
    """Write a new case and return its path. An existing file is never overwritten.

    Raises:
        ContentError: The name cannot be a name, or is taken.
    """
    path = folder / f"{name}.yaml"
    try:
        TypeAdapter(Slug).validate_python(name)
    except ValidationError as error:
        problem = f"`{name}` cannot be a name."
        remedy = "Use small letters, digits and single hyphens, e.g. `night-shift`."
        raise ContentError([Finding(path, 1, "", problem, remedy)]) from error
    if path.exists():
        finding = Finding(path, 1, "", "This case exists already.", "Choose another name.")
        raise ContentError([finding])
    path.write_text(text(today()), "utf-8")
    return path


def text(day: date) -> str:
    """Return the text of a small valid case that plays on `day`."""
    return _TEMPLATE.replace("DAY", day.isoformat())


_TEMPLATE = """\
# yaml-language-server: $schema=../schema/vignette.json
# All people are invented. Days are counted from `date`.
title:
  nl: Werktitel
  fr: Titre provisoire
  en: Working title
summary:
  nl: Twee zinnen die een collega doen beginnen.
  fr: Deux phrases qui donnent envie de commencer.
  en: Two sentences that make a colleague begin.
date: DAY
revised: DAY
region: flanders
minutes: 5
start: first-visit
listeners: [occupational-physician, employer]

# The moments at which a decision tree is asked, in the answers of cases/content/questions.
situations:
  first-visit:
    day: 0
    title:
      nl: Het eerste bezoek
      fr: La première visite
      en: The first visit
    text:
      nl: Wat weet u op dit moment?
      fr: Que savez-vous à ce moment-là ?
      en: What do you know at this moment?
    facts:
      danger: none
      work-state: at-work
      employment: private
      knot: overload
      strain: strained
      service: other

steps:
  first-visit:
    kind: story
    phase: prevention
    day: 0
    chair: gp
    title:
      nl: Het eerste bezoek
      fr: La première visite
      en: The first visit
    text:
      nl: Wie komt er binnen, en wat zegt die letterlijk?
      fr: Qui entre, et que dit cette personne mot pour mot ?
      en: Who comes in, and what do they say in so many words?
    next: who-first

  who-first:
    kind: one
    phase: prevention
    day: 0
    chair: gp
    competence: refer
    # What the tree says here; `no_tree: why` where no tree can answer the question.
    answered_by: {tree: referral, situation: first-visit, conclusion: overload-at-work}
    title:
      nl: De keuze
      fr: Le choix
      en: The choice
    text:
      nl: Wat maakt deze keuze lastig?
      fr: Qu'est-ce qui rend ce choix difficile ?
      en: What makes this choice hard?
    question:
      nl: Wie brengt u in beeld?
      fr: Qui faites-vous intervenir ?
      en: Whom do you bring in?
    choices:
      occupational-physician:
        label:
          nl: De arbeidsarts, op vraag van de patiënt
          fr: Le médecin du travail, à la demande du patient
          en: The occupational physician, at the patient's request
        verdict: best
        feedback:
          nl: Omdat de afspraak volgt binnen {rule:spontaneous-consultation}.
          fr: Parce que le rendez-vous suit dans les {rule:spontaneous-consultation}.
          en: Because the appointment follows within {rule:spontaneous-consultation}.
        because: [spontaneous-consultation]
        advice: [spontaneous-consultation]
        note:
          nl: Arbeidsarts gevraagd.
          fr: Médecin du travail sollicité.
          en: Occupational physician asked.
        next: the-end
      nobody-yet:
        label:
          nl: Nog niemand, eerst twee weken rust
          fr: Personne encore, d'abord deux semaines de repos
          en: Nobody yet, two weeks of rest first
        verdict: fair
        feedback:
          nl: Verdedigbaar, maar aan het werk verandert niets.
          fr: Défendable, mais rien ne change au travail.
          en: Defensible, but nothing changes at work.
        because: [work-early-in-the-talk]
        next: the-end

  the-end:
    kind: ending
    phase: prevention
    day: 14
    outcome: good
    title:
      nl: Hoe het afloopt
      fr: Comment cela se termine
      en: How it ends
    text:
      nl: Eén beeld dat bijblijft.
      fr: Une image qui reste.
      en: One picture that stays.
"""
