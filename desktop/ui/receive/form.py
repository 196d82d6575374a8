"""The parts of the receive page as one form: what they say together, where each refusal stands, what a draft keeps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.dossier import Intake
from desktop.domain.facts import ArrivalChannel
from desktop.domain.procedure import ProcedureVersion, RequiredItem
from desktop.kernel.errors import Problem
from desktop.ui import words
from desktop.ui.parts.field import Field
from desktop.ui.receive.channel_bar import ChannelBar
from desktop.ui.receive.checklist import Checklist
from desktop.ui.receive.details import Details
from desktop.ui.receive.person_panel import PersonPanel
from desktop.ui.receive.procedure_field import ProcedureField


@dataclass(slots=True)
class Form:
    """The widgets of one intake."""

    person: PersonPanel
    procedure: ProcedureField
    papers: Checklist
    channel: ChannelBar
    details: Details
    # Papers of a dossier being corrected that no checklist names.
    extra: tuple[RequiredItem, ...] = ()

    def fields(self) -> dict[str, Field]:
        """Return each field by the name that problems carry."""
        return {
            **{f"applicant.{name}": field for name, field in self.person.applicant.fields.items()},
            **{f"submitter.{name}": field for name, field in self.person.submitter.fields.items()},
            "authorisation": self.person.authorisation_field,
            "procedure": self.procedure.field,
            "items": self.papers.field,
            "arrival": self.channel.channel_field,
            "reason_not_online": self.channel.reason_field,
            **self.details.fields,
        }

    def version(self, day: date) -> ProcedureVersion | None:
        """Return the version of the chosen procedure in force on a day."""
        procedure = self.procedure.procedure
        return procedure.on(day) if procedure else None

    def follow_procedure(self, day: date) -> None:
        """Show the papers, terms and reasons that the chosen procedure asks for, no paper ticked."""
        self.papers.show_items(())
        self.follow_channel(day)

    def follow_channel(self, day: date) -> None:
        """Show what the chosen channel asks for."""
        version = self.version(day)
        arrival = self.channel.arrival()
        ticked = self.papers.kept()
        self.papers.show_items((*(version.items_for(arrival.offer) if version else ()), *self.extra))
        self.papers.restore(ticked)
        # What came online came as files.
        self.papers.digitised.setVisible(not arrival.is_online)
        self.details.follow_channel(arrival)
        self.details.follow_offer(version.offer(arrival.offer) if version else None)
        wanted = arrival is ArrivalChannel.COUNTER and version is not None and version.offered_online
        self.channel.offer_reason(wanted=wanted)

    def intake(self) -> Intake:
        """Return what is on the screen, unchecked."""
        arrival = self.channel.arrival()
        procedure = self.procedure.procedure
        other = self.person.other.isChecked()
        intake = Intake(
            procedure=procedure.code if procedure else "",
            applicant=self.person.applicant.person(),
            submitter=self.person.submitter.person() if other else None,
            authorisation=self.person.authorisation.text().strip() if other else "",
            arrival=arrival,
            reason_not_online=self.channel.reason.value(),
            items=self.papers.filed(),
            digitised=arrival.is_online or self.papers.digitised.isChecked(),
        )
        changes: dict[str, Any] = self.details.lay_on(intake, arrival)
        return replace(intake, **changes)

    def unreadable(self) -> tuple[Problem, ...]:
        """Return what is typed but cannot be read as a value, each at its field."""
        problems = [
            Problem.of("intake.birth_unreadable", f"{part.prefix}.birth", text=part.birth.text()[:20])
            for part in (self.person.applicant, self.person.submitter)
            if part.birth_unreadable()
        ]
        if not self.details.moment()[1]:
            problems.append(
                Problem.of("intake.received_unreadable", "received_at", text=self.details.received.text()[:20])
            )
        if not self.details.fee_amount()[1]:
            problems.append(Problem.of("intake.not_a_number", "fee", text=self.details.fee.text()[:20]))
        return tuple(problems)

    def complain(self, problems: Iterable[Problem], doubts: Iterable[Problem] = ()) -> QWidget | None:
        """Show each sentence at its field and return the first bad field's editor."""
        fields = self.fields()
        for field in fields.values():
            field.complain("")
        for problem in doubts:
            if problem.field in fields:
                fields[problem.field].complain(words.said(problem), doubt=True)
        first: QWidget | None = None
        for problem in problems:
            if problem.field in fields:
                fields[problem.field].complain(words.said(problem))
                first = first or fields[problem.field].editor
        return first

    def is_empty(self) -> bool:
        """Tell whether nothing worth keeping is typed."""
        return not any(self.person.applicant.kept().values()) and self.procedure.procedure is None

    def title(self) -> str:
        """Return the line by which a draft is known."""
        procedure = self.procedure.procedure
        return " · ".join(
            each for each in (self.person.applicant.name.text(), procedure.short_name if procedure else "") if each
        )

    def kept(self) -> dict[str, object]:
        """Return everything that is typed, as plain values."""
        procedure = self.procedure.procedure
        return {
            "applicant": self.person.applicant.kept(),
            "submitter": self.person.submitter.kept(),
            "other": self.person.other.isChecked(),
            "authorisation": self.person.authorisation.text(),
            "procedure": procedure.code if procedure else "",
            "procedure_text": self.procedure.line.text(),
            "papers": self.papers.kept(),
            "digitised": self.papers.digitised.isChecked(),
            "arrival": self.channel.channel.value(),
            "reason": self.channel.reason.value(),
            "details": self.details.kept(),
        }

    def restore(self, kept: Mapping[str, Any], procedures: Mapping[str, Any], day: date) -> None:
        """Put back what a draft kept; `procedures` maps codes to procedures."""
        self.clear()
        self.person.applicant.restore(kept.get("applicant", {}))
        self.person.submitter.restore(kept.get("submitter", {}))
        self.person.other.setChecked(bool(kept.get("other")))
        self.person.authorisation.setText(str(kept.get("authorisation", "")))
        self.procedure.choose(procedures.get(str(kept.get("procedure", ""))))
        if self.procedure.procedure is None:
            self.procedure.line.setText(str(kept.get("procedure_text", "")))
        self.channel.channel.pick(str(kept.get("arrival") or ArrivalChannel.COUNTER.value))
        self.follow_procedure(day)
        self.channel.reason.pick(str(kept.get("reason", "")))
        self.papers.restore(kept.get("papers", ()))
        self.papers.digitised.setChecked(bool(kept.get("digitised")))
        self.details.restore(kept.get("details", {}))

    def clear(self) -> None:
        """Empty everything for the next citizen."""
        self.extra = ()
        self.procedure.choose(None)
        self.papers.show_items(())
        self.papers.digitised.setChecked(False)
        self.channel.clear()
        self.details.follow_channel(ArrivalChannel.COUNTER)
        self.details.clear()
        self.person.clear()
        self.complain(())

    def chain_tabs(self, last: QWidget) -> None:
        """Make Tab follow the order of the talk at the desk."""
        order: list[QWidget] = [self.person.scan]
        order += [field.editor for field in self.person.applicant.fields.values()]
        order += [self.person.other, self.person.known]
        order += [field.editor for field in self.person.submitter.fields.values()]
        order += [self.person.authorisation, self.procedure.line, self.papers.all, self.papers.ask]
        order += [self.papers.digitised, self.channel]
        order += [*self.channel.channel.buttons.values(), *self.channel.reason.buttons.values()]
        order += [
            self.details.fields[name].editor
            for name in ("term", "fee", "sets", "return", "received_at", "paid_way", "fee_exemption")
        ]
        order += [self.details.fields[name].editor for name in ("external_code", "assisted.by", "assisted.minutes")]
        for one, following in zip(order, [*order[1:], last], strict=True):
            QWidget.setTabOrder(one, following)
