"""What a text is made of: languages, figures, calendar days, Markdown, the printer's signs.

The ground floor: it knows no file and no rule.
"""
