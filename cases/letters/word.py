"""A letter as a Word document."""

from __future__ import annotations

from io import BytesIO

from cases.text.locales import locale_name


def docx(text: str, language: str) -> bytes:
    """Return a letter as a Word document; nothing in it says who wrote it or when.

    Args:
        text: The letter, a line a paragraph.
        language: The language it is written in, for the spelling checker.
    """
    from docx import Document
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = Document()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    for default in document.styles.element.xpath("w:docDefaults//w:lang"):
        default.set(qn("w:val"), locale_name(language))
    for line in text.splitlines():
        bullet = line.startswith("- ")
        document.add_paragraph(line.removeprefix("- "), "List Bullet" if bullet else None)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
