"""What in a typed or scanned text is a whole dossier code."""

from desktop.domain.codes import parse_code


def code_in(text: str) -> str:
    """Return the dossier code that a text is, empty when it is anything else."""
    typed = text.strip().upper()
    return typed if parse_code(typed) is not None else ""
