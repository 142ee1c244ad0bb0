"""Where a word like «البلدان», «المجلس», «الأخيرة» stands for nobody named before, but is an ordinary one."""

from __future__ import annotations

from tansiq.actors.onset import Onset
from tansiq.actors.organs_again import is_other_organ
from tansiq.actors.war_sides import is_no_side
from tansiq.lang.ar.anaphors import anaphors
from tansiq.lang.ar.closed import closed

_ADJECTIVE_ENDINGS = ("ي", "يه", "يا")


def is_ordinary(kind: str, onset: Onset) -> bool:
    """Whether the word of the onset means what it says: «بلدة», «جميع البلدان», «المجلس التنفيذي»."""
    if kind == "own-state":  # folding makes ة and ه one: «بلدة» is a town
        return onset.sentence.words[onset.position].text.endswith("ة")
    if kind == "states":
        return onset.word.endswith("ان") and (_is_governed(onset) or _is_plural(onset))
    following = onset.folded[onset.next] if onset.next < len(onset.folded) else ""
    if kind == "kingdom":
        return following == "المتحده"
    if kind == "organ":
        return is_other_organ(onset)
    if kind == "side":
        return is_no_side(onset)
    if kind == "body":
        modified = following.startswith("ال") and following.endswith(_ADJECTIVE_ENDINGS)
        return modified and following not in anaphors().same_body | closed().all
    return kind == "latter" and onset.reading.conjunction == "و"


def _is_plural(onset: Onset) -> bool:
    """«البلدان العربية», «البلدان الضيوف»: an adjective of the dual would end in ان."""
    following = onset.folded[onset.next] if onset.next < len(onset.folded) else ""
    return following.startswith("ال") and following.endswith(("يه", "ين", "وف")) and following not in closed().relatives


def _is_governed(onset: Onset) -> bool:
    """«العديد من البلدان», «جميع البلدان»: countries; the dual would be «البلدين» there."""
    if onset.reading.preposition:
        return True
    before = onset.folded[onset.position - 1] if onset.position else ""
    return before in closed().prepositions or before in anaphors().quantifiers
