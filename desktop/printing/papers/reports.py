"""The paper of a report: who reports, for which span, and the report itself, as it is shown on the screen."""

from dataclasses import dataclass

from desktop.domain.report import Report
from desktop.printing.papers.heads import Header, Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPaper:
    """A report on paper: `outlook` are lines about target, change and forecast; `digest` is that of its figures."""

    header: Header
    unit: str
    period: str
    report: Report
    outlook: tuple[str, ...]
    digest: str
    signers: tuple[Signer, ...]
