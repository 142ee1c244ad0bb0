"""The stages of the extraction in one visible list, one a file: each adds to a draft what it finds in the article."""

from __future__ import annotations

from collections.abc import Callable

from tansiq.draft import Draft
from tansiq.stages.actors import actors
from tansiq.stages.anaphora import anaphora
from tansiq.stages.assembly import assemble
from tansiq.stages.dates import dates
from tansiq.stages.relations import relations
from tansiq.stages.sentences import sentences
from tansiq.stages.status import status

Stage = Callable[[Draft], None]

STAGES: dict[str, Stage] = {
    "tansiq_sentences": sentences,
    "tansiq_actors": actors,
    "tansiq_anaphora": anaphora,
    "tansiq_dates": dates,
    "tansiq_relations": relations,
    "tansiq_status": status,
    "tansiq_events": assemble,
}
"""By the name of the spaCy component, in the order in which they run."""


def read(draft: Draft) -> None:
    """Run every stage."""
    for stage in STAGES.values():
        stage(draft)
