"""What a text is made of: languages, figures, calendar days, Markdown, the printer's signs.

The ground floor: it knows no rule, and no file but the fixed words in `cases/content/words/`.
"""
