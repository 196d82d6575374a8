"""Guiding the citizen (NĐ 61/2018 Đ15): the sheet for any procedure or for this very citizen, and that it was given."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

from desktop.domain.dossier import Intake
from desktop.domain.facts import ArrivalChannel, ItemNeed, ItemUse, OfferChannel, ServiceLevel
from desktop.domain.journal import Act
from desktop.domain.procedure import Offer, Procedure, ProcedureVersion, RequiredItem
from desktop.filing import flow
from desktop.filing.definitions import NATIONAL, Portal
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.clock import local_date
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.printing.guidance import guidance_pdf
from desktop.printing.papers import GuidancePaper, GuidanceWords, Header, HomeStep, LinkedCode, SamplePaper
from desktop.printing.sample import sample_pdf
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.store.queries import guidance, journal
from desktop.store.queries.guidance import Given
from desktop.usecases import invented
from desktop.usecases.acts import found
from desktop.usecases.correct import intake_from
from desktop.usecases.desk import Desk
from desktop.usecases.heading import body_name, form_of, header_of
from desktop.usecases.term_words import term_in_words

_CHANNELS = {OfferChannel.COUNTER: "tại quầy", OfferChannel.POST: "bưu chính", OfferChannel.ONLINE: "trực tuyến"}


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """How the sheet is printed: large letters for weak eyes, A4, a second language for its headings (`en`)."""

    large: bool = False
    a4: bool = False
    second: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a sheet is about: an intake that may be no more than a procedure, or that of a dossier."""

    intake: Intake
    day: date
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class Guided:
    """A sheet that was given, what it answers on top, a name for its file, and what keeping it changed."""

    pdf: bytes
    answer: str
    name: str
    changes: Changes


def about_intake(desk: Desk, intake: Intake) -> About:
    """Return what a sheet for an intake is about."""
    return About(intake=intake, day=local_date(intake.received_at or desk.now()))


def about_dossier(desk: Desk, *, code: str) -> About:
    """Return what a sheet for a dossier is about, by the catalogue in force at its reception."""
    with desk.store.reading() as reading:
        dossier = found(reading, code)
    return About(intake=intake_from(dossier), day=local_date(dossier.received_at), dossier=dossier.id)


def sheet(desk: Desk, *, about: About, choice: SheetChoice | None = None) -> bytes:
    """Return the sheet as PDF bytes; nothing is kept. Rejection `intake.procedure_*` without a procedure."""
    return guidance_pdf(_paper(desk, about, choice=choice or SheetChoice()))


def give(desk: Desk, *, about: About, choice: SheetChoice | None = None) -> Guided:
    """Return the sheet, and keep that this guidance was given (NĐ 61/2018 Đ15)."""
    choice = choice or SheetChoice()
    paper = _paper(desk, about, choice=choice)
    pdf = guidance_pdf(paper)
    procedure, version = _version(desk, about)
    kept = Given(
        id=new_id(),
        at=desk.now(),
        officer=desk.officer.name,
        procedure=procedure.code,
        version=version.version,
        dossier=about.dossier,
        missing=tuple(each.key for each in missing_of(version, about.intake)),
        sheet="a4" if choice.a4 else "a5",
        digest=hashlib.sha256(pdf).hexdigest(),
    )
    _keep(desk, kept)
    return Guided(pdf, paper.answer, f"huong-dan-{procedure.code}.pdf", Changes.of(Kind.PAPER, kept.id))


def sample(desk: Desk, *, procedure: str) -> bytes:
    """Return a filled example of the procedure's online form with invented data, marked MẪU (TT 01/2018 Đ5)."""
    about = about_intake(desk, Intake(procedure=procedure))
    known, version = _version(desk, about)
    random = Random(procedure)  # noqa: S311  # the same sample each time, no secret
    who = invented.person(random, commune=desk.identity.unit_name.split(" ", 1)[-1])
    portal = _portal(desk).asking(procedure)
    values = flow.values_of(portal, Intake(procedure=procedure, applicant=who), request=known.short_name)
    channel = OfferChannel.ONLINE if version.offered_online else OfferChannel.COUNTER
    return sample_pdf(
        SamplePaper(
            header=_header(desk),
            title="TỜ KHAI ĐIỆN TỬ ĐIỀN SẴN",
            procedure=known.short_name,
            procedure_code=known.code,
            fields=tuple((each.field.label, each.value) for each in values),
            papers=tuple(_item_text(each) for each in version.items_for(channel) if each.is_expected),
            note="Người và số liệu trong mẫu này là bịa ra. Ông/Bà điền thông tin của mình.",
        )
    )


def give_sample(desk: Desk, *, about: About) -> Guided:
    """Return the filled example of a procedure's form, and keep that it was given (NĐ 61/2018 Đ15, TT 01/2018 Đ5)."""
    procedure, version = _version(desk, about)
    pdf = sample(desk, procedure=procedure.code)
    kept = Given(
        id=new_id(),
        at=desk.now(),
        officer=desk.officer.name,
        procedure=procedure.code,
        version=version.version,
        dossier=about.dossier,
        missing=(),
        sheet="sample",
        digest=hashlib.sha256(pdf).hexdigest(),
    )
    _keep(desk, kept)
    return Guided(pdf, "Tờ khai mẫu", f"to-khai-mau-{procedure.code}.pdf", Changes.of(Kind.PAPER, kept.id))


def given(desk: Desk, *, first: date, last: date) -> tuple[Given, ...]:
    """Return what guidance was given on civil days, both counted in."""
    with desk.store.reading() as reading:
        return guidance.between(reading, first, last)


def _keep(desk: Desk, kept: Given) -> None:
    after = {"procedure": kept.procedure, "version": kept.version, "missing": list(kept.missing), "digest": kept.digest}
    with desk.store.unit() as unit:
        guidance.add(unit, kept)
        act = Act(officer=kept.officer, act="guide", subject=kept.dossier or kept.id, after=after)
        journal.append(unit, act, at=kept.at)


def _version(desk: Desk, about: About) -> tuple[Procedure, ProcedureVersion]:
    code = about.intake.procedure
    if not code:
        raise Rejection("intake.procedure_missing", "procedure")
    procedure = desk.catalogue.get(code)
    if procedure is None:
        raise Rejection("intake.procedure_unknown", "procedure", code=code)
    version = procedure.on(about.day)
    if version is None:
        raise Rejection("intake.procedure_not_in_force", "procedure", code=code)
    return procedure, version


def missing_of(version: ProcedureVersion, intake: Intake) -> tuple[RequiredItem, ...]:
    """Return the papers that are always asked for on this channel and are not on the desk."""
    filed = {each.key for each in intake.items} | {each.text for each in intake.items}
    asked = version.items_for(intake.arrival.offer)
    return tuple(each for each in asked if each.is_expected and not {each.key, each.text} & filed)


def _paper(desk: Desk, about: About, *, choice: SheetChoice) -> GuidancePaper:
    procedure, version = _version(desk, about)
    intake, texts = about.intake, _texts(desk)
    asked = version.items_for(intake.arrival.offer)
    bring, have = _bring_and_have(asked, intake)
    offer = version.offer(intake.arrival.offer)
    return GuidancePaper(
        header=_header(desk),
        words=texts["vi"],
        procedure=procedure.short_name,
        procedure_code=procedure.code,
        answer=_answer(len(bring), known=bool(have)),
        citizen=intake.applicant.name,
        bring=tuple(_item_text(each) for each in bring),
        have=tuple(_item_text(each) for each in have),
        cases=tuple(_case_text(each) for each in asked if each.need is ItemNeed.CASE),
        where=_where(desk, version),
        how_long=_how_long(intake.term or (offer.term if offer else "")),
        costs=_costs(version.offers),
        steps=_home_steps(desk, procedure, version),
        codes=_codes(_portal(desk), procedure, version),
        desk=", ".join(
            each for each in (f"{body_name(desk)} {desk.identity.unit_name}", desk.identity.address) if each
        ),
        hours=_hours(desk),
        phone=desk.identity.phone,
        officer_name=desk.officer.name,
        second=texts.get(choice.second),
        large=choice.large,
        a4=choice.a4,
    )


def _header(desk: Desk) -> Header:
    now = desk.now()
    header = header_of(desk, form_of(desk, "receipt", local_date(now)), day=now, number="")
    return replace(header, number="")


def _portal(desk: Desk) -> Portal:
    return desk.filing_data.portals.data.portal(NATIONAL, on=desk.today())


def _texts(desk: Desk) -> Mapping[str, GuidanceWords]:
    languages: Mapping[str, Any] = desk.filing_data.guidance.data["languages"]
    return {code: GuidanceWords(**words) for code, words in languages.items()}


def languages(desk: Desk) -> tuple[str, ...]:
    """Return the codes of the languages that a sheet's headings may be repeated in."""
    return tuple(each for each in _texts(desk) if each != "vi")


def _bring_and_have(
    asked: tuple[RequiredItem, ...], intake: Intake
) -> tuple[tuple[RequiredItem, ...], tuple[RequiredItem, ...]]:
    """Return what is still to be brought and what lies on the desk; with nothing ticked, everything is to be brought."""
    filed = {each.key for each in intake.items} | {each.text for each in intake.items}
    have = tuple(each for each in asked if {each.key, each.text} & filed)
    always = tuple(each for each in asked if each.need is ItemNeed.ALWAYS and each not in have)
    # What is only shown lies in the citizen's pocket once they stand at the desk with other papers.
    return (tuple(each for each in always if each.use is ItemUse.SUBMIT) if have else always), have


def _answer(count: int, *, known: bool) -> str:
    if not count:
        return "Giấy tờ của Ông/Bà đã đủ" if known else "Ông/Bà không phải mang giấy tờ"
    return f"Ông/Bà cần mang {'thêm ' if known else ''}{count} giấy tờ"


def _item_text(item: RequiredItem) -> str:
    counts = [f"{count} {word}" for count, word in ((item.originals, "bản chính"), (item.copies, "bản sao")) if count]
    shown = ", chỉ xuất trình" if item.use is ItemUse.PRESENT else ""
    return f"{item.text} ({', '.join(counts)}{shown})" if counts else item.text


def _case_text(item: RequiredItem) -> str:
    return f"{item.text}: {item.case}" if item.case else f"{item.text}: nếu có"


def _where(desk: Desk, version: ProcedureVersion) -> str:
    portal = _portal(desk)
    ways = [f"{body_name(desk)} {desk.identity.unit_name}"] if version.offer(OfferChannel.COUNTER) else []
    if version.offered_online:
        ways.append(f"trên {portal.short}")
    if version.offer(OfferChannel.POST):
        ways.append("gửi bưu chính công ích")
    return vietnamese.listing(ways, "hoặc")


def _how_long(term: str) -> str:
    return term_in_words(term) if term else "danh mục không ghi, cán bộ báo khi nhận hồ sơ"


def _costs(offers: tuple[Offer, ...]) -> tuple[str, ...]:
    """Return the fee by channel, once where every channel costs the same."""
    said = {_CHANNELS[each.channel]: _fee(each) for each in offers}
    if len(set(said.values())) == 1:
        alike = next(iter(said.values()))
        return (f"{alike}, nộp cách nào cũng vậy" if len(said) > 1 else alike,)
    return tuple(f"{channel} {fee}" for channel, fee in said.items())


def _fee(offer: Offer) -> str:
    if offer.fee is None:
        return "hỏi tại quầy"
    return vietnamese.money(offer.fee) if offer.fee else "không mất phí"


def _home_steps(desk: Desk, procedure: Procedure, version: ProcedureVersion) -> tuple[HomeStep, ...]:
    if not version.offered_online:
        return ()
    offer = version.offer(OfferChannel.ONLINE)
    pays = bool(offer and offer.fee) and version.level is not ServiceLevel.LEVEL3
    facts = {
        "portal": _portal(desk).short,
        "code": procedure.code,
        "unit": desk.identity.unit_name,
    }
    rows = desk.filing_data.guidance.data["home_steps"]
    return tuple(
        HomeStep(row["picture"], row["text"].format_map(facts)) for row in rows if pays or not row.get("with_fee")
    )


def _codes(portal: Portal, procedure: Procedure, version: ProcedureVersion) -> tuple[LinkedCode, ...]:
    page = LinkedCode(portal.address("procedure", procedure=procedure.code), "Trang thủ tục này trên Cổng")
    follow = LinkedCode(portal.address("follow"), "Theo dõi hồ sơ đã nộp")
    return (page, follow) if version.offered_online else (follow,)


def _hours(desk: Desk) -> str:
    if desk.identity.hours:
        return desk.identity.hours
    rows = [
        each for each in shipped_rules().office_hours() if each.valid_from is None or each.valid_from <= desk.today()
    ]
    sessions = rows[-1].sessions if rows else ()
    return vietnamese.listing(
        [f"{vietnamese.clock_time(start)}–{vietnamese.clock_time(end)}" for start, end in sessions]
    )


def arrival_of(version: ProcedureVersion) -> ArrivalChannel:
    """Return the online channel of a procedure: level 3 where only that is offered, level 4 otherwise."""
    return ArrivalChannel.ONLINE3 if version.level is ServiceLevel.LEVEL3 else ArrivalChannel.ONLINE4
