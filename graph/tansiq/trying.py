"""A rule tried before it is proposed: read beside those of the package, and forgotten again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tansiq import frames, triggers, verb_kinds
from tansiq.clauses import verbs
from tansiq.frames import Frame, read_frames


@contextmanager
def rules(path: Path | str) -> Iterator[list[Frame]]:
    """While the block runs, sentences are read by the rules of this file as well; its value are these rules.

    Args:
        path: a file of one relation, of the form of those in `lang/ar/relations/`.

    Raises:
        DataError: a rule is malformed; names file, rule and field.
    """
    tried = read_frames(Path(path))
    frames.tried.extend(tried)
    _forget()
    try:
        yield tried
    finally:
        del frames.tried[len(frames.tried) - len(tried) :]
        _forget()


def _forget() -> None:
    """What was computed from the rules is computed anew."""
    for computed in (
        frames.all_frames, frames.triggers, frames.noun_triggers,
        verb_kinds.known_verbs, verb_kinds.transitive_verbs, verb_kinds.place_verbs,
        triggers.possible_triggers, triggers.asked_by, triggers.asked_as, triggers.all_asked, triggers.bare_asked,
        verbs.possible_verbs,
    ):  # fmt: skip
        computed.cache_clear()
