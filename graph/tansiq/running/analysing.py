"""From an article to its outcome, in whichever process."""

from __future__ import annotations

import gc

from tansiq import extraction
from tansiq.errors import TansiqError
from tansiq.events import event_line
from tansiq.extraction import dated, extract_article
from tansiq.model import Article
from tansiq.running.outcome import Outcome

# no article makes files of the program be absent or broken: these end the run
_FATAL = (TansiqError, OSError, ImportError)


def analyse(article: Article) -> Outcome:
    """The events of an article, or how its analysis failed.

    There is no limit of time: what comes out would depend on how busy the machine is.

    Raises:
        TansiqError: a data file of the program is broken.
        OSError: it cannot be read.
    """
    try:
        known = dated(article)
        return Outcome(tuple(map(event_line, extract_article(known))), known.published)
    except _FATAL:
        raise
    except Exception as error:
        return Outcome(failure=f"{type(error).__name__}: {error}")


def prepare() -> None:
    """Build all tables, which takes a few seconds, so that whatever is wrong with them comes up before any article.

    Raises:
        TansiqError: a data file of the program is broken.
        OSError: it cannot be read.
    """
    extraction.extract_article(Article(id="ready", text="زار وزير الداخلية الفرنسي الرباط يوم الاثنين."))
    # the tables stay until the end: to look through them for garbage again and again takes a fifth of the time
    gc.collect()
    gc.freeze()
