"""The tables of old registers: what was imported when, how each heading was read, which procedure each name meant."""

from sqlalchemy import Integer, Text

from desktop.store.columns import STRICT, Base, Moment, column, text_column


class ImportTable(Base):
    """One register taken in whole; `undone_at` is set when it was taken out again, its number stays used."""

    __tablename__ = "register_import"
    __table_args__ = (STRICT,)

    number = column(Integer, primary_key=True)
    at = column(Moment)
    officer = text_column(None)
    file = text_column(None)
    digest = text_column(None)
    sheet = text_column()
    taken = column(Integer)
    duplicates = column(Integer)
    refused = column(Integer)
    first_day = text_column(None)
    last_day = text_column(None)
    undone_at = column(Moment, nullable=True)
    undone_by = text_column()


class LayoutTable(Base):
    """How the officer had a heading read: `key` is the digest of its cells, `fields` a JSON list, one for each column."""

    __tablename__ = "register_layout"
    __table_args__ = (STRICT,)

    key = column(Text, primary_key=True)
    fields = text_column(None)
    officer = text_column(None)
    at = column(Moment)


class ProcedureNameTable(Base):
    """What this office's registers call a procedure: the name folded, and the code the officer chose for it."""

    __tablename__ = "register_name"
    __table_args__ = (STRICT,)

    name = column(Text, primary_key=True)
    procedure = text_column(None)
    officer = text_column(None)
    at = column(Moment)
