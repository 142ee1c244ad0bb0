"""In which language an article is, where it is not one that is read.

The field `lang` is not asked: templates say of themselves what nobody looked at. A text is left out only on a confident
verdict on enough letters. Scripts are told by counting bytes, which is quick; the classifier (langid.py: Lui and
Baldwin, 2012) is asked for names and about other languages in Arabic script, never about an ordinary Arabic text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tansiq.lang import LANGUAGES

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# First bytes of letters in UTF-8. Letters that Arabic does without (U+0680 to U+06FF: ک ی گ چ ے ۆ ښ …) have their own,
# so have Arabic ones in the forms of old PDFs (U+F900 to U+FFFF).
_ARABIC = bytes((0xD8, 0xD9, 0xEF))
_BEYOND_ARABIC = bytes((0xDA, 0xDB))
_OTHER = bytes((*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1), *range(0xC3, 0xD8), *range(0xE0, 0xEF)))
_PUNCTUATION = bytes((0xE2,))  # quotation marks, dashes, bullets

ENOUGH = 100  # letters: fewer tell nothing for certain, and so many of Arabic are worth reading in any company
SCRIPT = 0.15  # share of its letters below which a text is not in Arabic script
FOREIGN = 0.01  # share of letters beyond Arabic at which a text in Arabic script may be in another language
SURE = 0.9  # probability
LINES = 50  # of a text that the classifier is asked about
SAMPLE = 4000  # characters that it is given

_VARIETIES = {"arz": "ar", "ary": "ar"}  # Egyptian and Moroccan Arabic are told apart by it, not by us
_KNOWN = [
    *("ar", "arz", "ary", "fa", "ps", "ur", "ug", "sdh"),  # in Arabic script
    *("az", "cs", "de", "en", "es", "fr", "ha", "hu", "id", "it", "ku", "ms", "nl", "no", "pl", "pt", "ro", "so", "sv"),
    *("am", "bn", "el", "he", "hi", "ja", "ko", "ru", "sw", "tr", "uk", "zh"),
]


def foreign_language(text: str) -> str | None:
    """The English name of a text's language if it surely is another than those that are read, else None."""
    data = text.encode("utf-8", "surrogatepass")
    arabic, beyond = _count(data, _ARABIC), _count(data, _BEYOND_ARABIC)
    letters = arabic + beyond + _count(data, _OTHER) - _count(data, _PUNCTUATION)
    if letters < ENOUGH:
        return None
    if arabic + beyond < min(ENOUGH, SCRIPT * letters):
        return _name(_verdict(text)[0])
    if beyond < FOREIGN * (arabic + beyond):
        return None
    language, certainty = _verdict(text)
    if language in LANGUAGES or certainty < SURE or any(_verdict(line)[0] in LANGUAGES for line in _paragraphs(text)):
        return None
    return _name(language)


def load_classifier() -> None:
    """Load the classifier at once, which takes a second and 90 MB, and not where it is first asked."""
    _identifier()


def _count(data: bytes, of: bytes) -> int:
    return len(data) - len(data.translate(None, of))


def _paragraphs(text: str) -> list[str]:
    """The lines that are long enough to be told apart: a page may hold one text in two languages."""
    return [line for line in text.split("\n") if len(line) >= ENOUGH][:LINES]


def _verdict(text: str) -> tuple[str, float]:
    language, certainty = _identifier().classify(text[:SAMPLE])
    return _VARIETIES.get(language, language), certainty


@cache
def _identifier() -> LanguageIdentifier:
    """The classifier, whose model is loaded where it is first asked."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_KNOWN)
    return identifier


def _name(language: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(language, f"language {language!r}"))
