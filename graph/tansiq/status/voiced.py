"""What somebody tells of others, and is told for that: an accusation is made whether or not the deed was done."""

from __future__ import annotations

from tansiq.claims import Attempt

# by telling what another one does somebody accuses him, by what he calls it he refuses it
_VOICED = frozenset({"accuses", "rejects"})


def is_voiced(attempt: Attempt) -> bool:
    """Whether somebody accuses or refuses by what he says («قال الوزير إن إيران قد تنتهك …»): that he says so."""
    return attempt.frame.relation in _VOICED and any(name.startswith("speaker ") for name in attempt.filled)


def is_conditional(attempt: Attempt) -> bool:
    """Whether whom the condition of a sentence names is threatened («إذا هاجمت … فسترد موسكو»)."""
    return any(name.endswith(" condition") for name in attempt.filled)
