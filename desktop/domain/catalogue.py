"""The catalogue of procedures in memory: found by any part of the name, in any order, without tone marks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.folding import fold, initials
from desktop.domain.procedure import Procedure

_SHORTEST_ABBREVIATION = 2


@dataclass(frozen=True)
class _Entry:
    procedure: Procedure
    words: tuple[str, ...]
    names: tuple[str, ...]
    shorts: tuple[str, ...]

    @classmethod
    def of(cls, procedure: Procedure) -> "_Entry":
        texts = (procedure.short_name, procedure.name, *procedure.aliases)
        folded = tuple(fold(each) for each in texts)
        split = {word for text in folded for word in text.replace(",", " ").replace("(", " ").split()}
        return cls(procedure, (*sorted(split), procedure.code), folded, tuple(initials(each) for each in folded))

    def matches(self, token: str) -> bool:
        """Tell whether a token begins a word, is part of the code, or abbreviates consecutive words."""
        if any(word.startswith(token) for word in self.words) or token in self.procedure.code:
            return True
        return len(token) >= _SHORTEST_ABBREVIATION and any(token in short for short in self.shorts)

    def rank(self, query: str) -> int:
        """Return how near the whole query is: 0 the code, 1 a name or alias, 2 the start of one, 3 inside, 4 in parts."""
        if query == self.procedure.code:
            return 0
        joined = query.replace(" ", "")
        if query in self.names or joined in self.shorts[2:] or joined == self.shorts[0]:
            return 1
        if any(name.startswith(query) for name in self.names):
            return 2
        if any(query in name for name in self.names):
            return 3
        return 4


@dataclass(frozen=True)
class Catalogue:
    """All procedures of one desk, with how often each was used here; favourites come first."""

    procedures: tuple[Procedure, ...]
    uses: Mapping[str, int]

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        return tuple(_Entry.of(each) for each in self.procedures)

    @cached_property
    def _by_code(self) -> dict[str, Procedure]:
        return {each.code: each for each in self.procedures}

    def get(self, code: str) -> Procedure | None:
        """Return the procedure of a code, also one that is switched off; None where there is none."""
        return self._by_code.get(code)

    def find(self, words: str, *, limit: int = 20, inactive: bool = False) -> tuple[Procedure, ...]:
        """Return the procedures that every word matches, nearest first; with no words, the favourites first."""
        query = fold(words)
        if not query:
            # The folded words of every name cost a start ten milliseconds; there is no word to look for in them.
            listed = (each for each in self.procedures if inactive or each.active)
            return tuple(sorted(listed, key=self._order)[:limit])
        tokens = query.split()
        found = (
            entry
            for entry in self._entries
            if (inactive or entry.procedure.active) and all(entry.matches(token) for token in tokens)
        )
        ordered = sorted(found, key=lambda entry: (entry.rank(query), self._order(entry.procedure)))
        return tuple(entry.procedure for entry in ordered[:limit])

    def _order(self, procedure: Procedure) -> tuple[bool, int, int, str]:
        return not procedure.pinned, -self.uses.get(procedure.code, 0), len(procedure.short_name), procedure.code


def fields_of(procedures: Iterable[Procedure]) -> tuple[str, ...]:
    """Return the fields (lĩnh vực) in the order they first appear."""
    return tuple(dict.fromkeys(each.field for each in procedures))
