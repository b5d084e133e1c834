"""What a calendar file says around the texts of the marks."""

from __future__ import annotations

CALENDAR_WORDS: dict[str, dict[str, str]] = {
    "by": {
        "nl": "Uiterlijk vandaag: {title}",
        "fr": "Au plus tard aujourd'hui : {title}",
        "en": "By today: {title}",
    },
    "before": {
        "nl": "Vóór vandaag: {title}",
        "fr": "Avant aujourd'hui : {title}",
        "en": "Before today: {title}",
    },
    "check": {"nl": "Eerst nakijken.", "fr": "À vérifier d'abord.", "en": "Check first."},
    "about": {
        "nl": "De datum kan een dag verschillen: tel na.",
        "fr": "À un jour près : recomptez.",
        "en": "Give or take a day: count again.",
    },
    "source": {
        "nl": "Bron: {title} {address}",
        "fr": "Source : {title} {address}",
        "en": "Source: {title} {address}",
    },
}
"""`by` and `before` lead in the title of a mark with that edge."""
