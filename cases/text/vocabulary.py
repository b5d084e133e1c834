"""The fixed words of the domain, in the languages of the course.

Sources for the phases: the six phases of the stress and burn-out care pathway as drawn by one
occupational health service (IDEWE); the pathway of this course uses the same order.
"""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["nl", "fr", "en", "de"]
LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
"""Every text must have these. German (`de`) may be added; nothing asks for it yet."""

KNOWN_LANGUAGES: tuple[Language, ...] = get_args(Language)

Phase = Literal["prevention", "burn-out", "rest", "recovery", "reintegration", "relapse-prevention"]
PHASES: tuple[Phase, ...] = get_args(Phase)

Competence = Literal["recognise", "phase", "refer", "communicate"]
COMPETENCES: tuple[Competence, ...] = get_args(Competence)

Chair = Literal["gp", "psychologist"]
Region = Literal["flanders", "brussels", "wallonia", "german-community"]
Verdict = Literal["best", "fair", "poor"]
Outcome = Literal["good", "mixed", "poor"]
Unit = Literal[
    "days", "working-days", "weeks", "months", "years",
    "percent", "workers", "euro", "points", "meetings", "doctors", "talks", "questions",
]  # fmt: skip
Need = Literal[
    "listen-and-treat", "adapt-work", "conflict", "papers-and-benefit", "return-to-employer",
    "other-work", "danger", "own-care", "advice-to-professional",
]  # fmt: skip
NEEDS: tuple[Need, ...] = get_args(Need)

PHASE_WORDS: dict[Phase, dict[str, str]] = {
    "prevention": {"nl": "Preventie", "fr": "Prévention", "en": "Prevention"},
    "burn-out": {"nl": "Burn-out", "fr": "Burn-out", "en": "Burn-out"},
    "rest": {"nl": "Rust", "fr": "Repos", "en": "Rest"},
    "recovery": {"nl": "Herstel", "fr": "Rétablissement", "en": "Recovery"},
    "reintegration": {"nl": "Re-integratie", "fr": "Réintégration", "en": "Re-integration"},
    "relapse-prevention": {
        "nl": "Hervalpreventie",
        "fr": "Prévention de la rechute",
        "en": "Relapse prevention",
    },
}

COMPETENCE_WORDS: dict[Competence, dict[str, str]] = {
    "recognise": {"nl": "Herkennen", "fr": "Reconnaître", "en": "Recognise"},
    "phase": {"nl": "Fase bepalen", "fr": "Situer la phase", "en": "Identify the phase"},
    "refer": {"nl": "Doorverwijzen", "fr": "Orienter", "en": "Refer"},
    "communicate": {"nl": "Communiceren", "fr": "Communiquer", "en": "Communicate"},
}

CHAIR_WORDS: dict[Chair, dict[str, str]] = {
    "gp": {
        "nl": "U bent de huisarts",
        "fr": "Vous êtes le médecin généraliste",
        "en": "You are the GP",
    },
    "psychologist": {
        "nl": "U bent de psycholoog",
        "fr": "Vous êtes la psychologue",
        "en": "You are the psychologist",
    },
}

VERDICT_WORDS: dict[Verdict, dict[str, str]] = {
    "best": {"nl": "Sterke keuze", "fr": "Bon choix", "en": "Strong choice"},
    "fair": {"nl": "Verdedigbaar", "fr": "Défendable", "en": "Defensible"},
    "poor": {"nl": "Beter niet", "fr": "Mieux vaut éviter", "en": "Better not"},
}

REGION_WORDS: dict[Region, dict[str, str]] = {
    "flanders": {"nl": "Vlaanderen", "fr": "Flandre", "en": "Flanders"},
    "brussels": {"nl": "Brussel", "fr": "Bruxelles", "en": "Brussels"},
    "wallonia": {"nl": "Wallonië", "fr": "Wallonie", "en": "Wallonia"},
    "german-community": {
        "nl": "Duitstalige Gemeenschap",
        "fr": "Communauté germanophone",
        "en": "German-speaking Community",
    },
}

CHANNEL_WORDS: dict[str, dict[str, str]] = {
    "trio": {"nl": "TRIO", "fr": "TRIO", "en": "TRIO"},
    "ehealthbox": {"nl": "eHealthBox", "fr": "eHealthBox", "en": "eHealthBox"},
    "certificate": {"nl": "attest", "fr": "certificat", "en": "certificate"},
    "phone": {"nl": "telefoon", "fr": "téléphone", "en": "phone"},
    "letter": {"nl": "brief", "fr": "lettre", "en": "letter"},
    "talk": {"nl": "gesprek", "fr": "entretien", "en": "in person"},
    "through-patient": {
        "nl": "via de persoon zelf",
        "fr": "par la personne elle-même",
        "en": "through the person",
    },
    "form": {"nl": "formulier", "fr": "formulaire", "en": "form"},
}
"""Ways to pass on information, by the names in `cases.trees.shape.Channel`."""

REGION_LANGUAGES: dict[Region, tuple[Language, ...]] = {
    "flanders": ("nl",),
    "brussels": ("nl", "fr"),
    "wallonia": ("fr",),
    "german-community": ("de", "fr"),
}
"""The languages in which public services work with people."""

LANGUAGE_WORDS: dict[Language, dict[str, str]] = {
    "nl": {"nl": "Nederlands", "fr": "Néerlandais", "en": "Dutch"},
    "fr": {"nl": "Frans", "fr": "Français", "en": "French"},
    "en": {"nl": "Engels", "fr": "Anglais", "en": "English"},
    "de": {"nl": "Duits", "fr": "Allemand", "en": "German"},
}

TOPIC_WORDS: dict[str, dict[str, str]] = {
    "reintegration": {"nl": "Re-integratie", "fr": "Réintégration", "en": "Re-integration"},
    "visits": {
        "nl": "Bij de arbeidsarts",
        "fr": "Chez le médecin du travail",
        "en": "At the occupational physician’s",
    },
    "incapacity": {
        "nl": "Arbeidsongeschiktheid en loon",
        "fr": "Incapacité et salaire",
        "en": "Incapacity and pay",
    },
    "certificates": {"nl": "Attesten", "fr": "Certificats", "en": "Certificates"},
    "health-fund": {"nl": "Ziekenfonds", "fr": "Mutualité", "en": "Health fund"},
    "employment": {"nl": "Arbeidsbemiddeling", "fr": "Emploi", "en": "Employment services"},
    "psychological-care": {
        "nl": "Psychologische zorg",
        "fr": "Soins psychologiques",
        "en": "Psychological care",
    },
    "work-side": {
        "nl": "Aan de kant van het werk",
        "fr": "Du côté du travail",
        "en": "On the work side",
    },
    "confidentiality": {
        "nl": "Beroepsgeheim en gegevens",
        "fr": "Secret professionnel et données",
        "en": "Confidentiality and data",
    },
    "clinical": {"nl": "Klinisch", "fr": "Clinique", "en": "Clinical"},
    "quality-groups": {
        "nl": "LOK en accreditering",
        "fr": "GLEM et accréditation",
        "en": "Peer groups and accreditation",
    },
    "service-offer": {
        "nl": "Aanbod van één dienst",
        "fr": "Offre d’un seul service",
        "en": "One service’s offer",
    },
}

SIDE_WORDS: dict[str, dict[str, str]] = {
    "care": {"nl": "Zorg", "fr": "Soins", "en": "Care"},
    "work": {"nl": "Werk", "fr": "Travail", "en": "Work"},
    "health-fund": {"nl": "Ziekenfonds en RIZIV", "fr": "Mutualité et INAMI", "en": "Health fund"},
    "employment-service": {
        "nl": "Arbeidsbemiddeling",
        "fr": "Emploi et formation",
        "en": "Employment services",
    },
    "crisis": {"nl": "Noodlijnen", "fr": "Urgences", "en": "Emergency lines"},
}

NEED_WORDS: dict[Need, dict[str, str]] = {
    "listen-and-treat": {
        "nl": "Gesprek en behandeling",
        "fr": "Écoute et traitement",
        "en": "Someone to talk to, treatment",
    },
    "adapt-work": {"nl": "Werk aanpassen", "fr": "Adapter le travail", "en": "Adapting work"},
    "conflict": {
        "nl": "Conflict of grensoverschrijdend gedrag",
        "fr": "Conflit ou comportement abusif",
        "en": "Conflict or abusive behaviour",
    },
    "papers-and-benefit": {
        "nl": "Attesten en uitkering",
        "fr": "Certificats et indemnité",
        "en": "Certificates and benefit",
    },
    "return-to-employer": {
        "nl": "Terug naar dezelfde werkgever",
        "fr": "Retour chez le même employeur",
        "en": "Return to the same employer",
    },
    "other-work": {
        "nl": "Ander werk zoeken",
        "fr": "Trouver un autre travail",
        "en": "Finding other work",
    },
    "danger": {"nl": "Gevaar", "fr": "Danger", "en": "Danger"},
    "own-care": {
        "nl": "Zorg voor uzelf als zorgverlener",
        "fr": "Prendre soin de vous, soignant",
        "en": "Care for you, the caregiver",
    },
    "advice-to-professional": {
        "nl": "Advies voor u als zorgverlener",
        "fr": "Un avis pour vous, soignant",
        "en": "Advice for you, the professional",
    },
}
