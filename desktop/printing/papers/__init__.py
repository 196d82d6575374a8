"""What each paper says, as plain words; the layout adds nothing of its own."""

from desktop.printing.papers.books import ClosingPaper, FeeLine, RegisterPaper, RegisterRow, SpoiledNumber
from desktop.printing.papers.course import ApologyPaper, ControlPaper, DueSheetPaper, DueStep, HandOver, StopPaper
from desktop.printing.papers.evaluation import QUESTIONS, EvaluationPaper, Question
from desktop.printing.papers.guidance import (
    ConsentPaper,
    GuidancePaper,
    GuidanceWords,
    HomeStep,
    LinkedCode,
    SamplePaper,
)
from desktop.printing.papers.heads import Header, Signer
from desktop.printing.papers.intake import AuthorisedBy, ReceiptPaper, RefusalPaper, SupplementPaper
from desktop.printing.papers.proofs import ProofPaper
from desktop.printing.papers.reports import ReportPaper

__all__ = [
    "QUESTIONS",
    "ApologyPaper",
    "AuthorisedBy",
    "ClosingPaper",
    "ConsentPaper",
    "ControlPaper",
    "DueSheetPaper",
    "DueStep",
    "EvaluationPaper",
    "FeeLine",
    "GuidancePaper",
    "GuidanceWords",
    "HandOver",
    "Header",
    "HomeStep",
    "LinkedCode",
    "ProofPaper",
    "Question",
    "ReceiptPaper",
    "RefusalPaper",
    "RegisterPaper",
    "RegisterRow",
    "ReportPaper",
    "SamplePaper",
    "Signer",
    "SpoiledNumber",
    "StopPaper",
    "SupplementPaper",
]
