"""What a figure shows: its artists by the names that the code gives them, its texts without marks of direction."""

from typing import Any

from matplotlib.figure import Figure
from matplotlib.text import Text
from samples import CELL, EVENTS, FRANCE, MOROCCO, event, merged

from tansiq import network
from tansiq.model import Actor, Kind

ALGERIA = Actor(label="الجزائر", kind=Kind.STATE, country="DZ", labels={"ar": "الجزائر", "en": "Algeria"})
# names that would be interpreted, turn round what follows, or leave no room
HOSTILE = (
    "<script>alert(1)</script>", "سعر $x^2$ و$\\frac{1}{2}$", "\u202eevil\u202c \u2067ab", "طويل " * 60,
    "\x07bell\n\u2029two",
)  # fmt: skip


def mirror_of(*more: object) -> Any:
    """The mirror of the sample events and these."""
    return network.mirror(merged([*EVENTS, *more]))  # type: ignore[list-item]


def hostile_mirror() -> Any:
    """A mirror in which the neighbours of Morocco bear hostile names."""
    actors = [Actor(label=name, kind=Kind.ORGANIZATION, country="FR", labels={"fr": name}) for name in HOSTILE]
    return mirror_of(*(event(CELL, 5, MOROCCO, "meets", actor, date=f"20{n + 10}") for n, actor in enumerate(actors)))


def broken_mirror() -> Any:
    """A mirror with a break between Morocco and France that ends, and one with Algeria that does not."""
    return mirror_of(
        event(CELL, 5, MOROCCO, "suspendsWith", FRANCE, date="2014-02-26"),
        event(CELL, 5, FRANCE, "resumesWith", MOROCCO, date="2015-01-31"),
        event(CELL, 5, ALGERIA, "suspendsWith", MOROCCO, date="2021-08-24"),
        event(CELL, 5, ALGERIA, "accuses", MOROCCO, date="2021-11"),
    )


def named(figure: Figure, prefix: str) -> list[Any]:
    """The artists whose name begins so, in the order of drawing."""
    return [artist for artist in figure.findobj() if (artist.get_gid() or "").startswith(prefix)]


def told(figure: Figure, prefix: str) -> list[str]:
    """The texts of the artists whose name begins so."""
    return [bare(artist.get_text()) for artist in named(figure, prefix) if isinstance(artist, Text)]


def bare(text: str) -> str:
    """A text without the marks that tell its direction."""
    return "".join(char for char in text if not "\u2066" <= char <= "\u2069")
