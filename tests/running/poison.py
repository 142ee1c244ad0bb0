"""An extractor that does to its process what the text of an article says; any other article yields its id as a line."""

from __future__ import annotations

import os
import signal
import time

from tansiq.errors import TansiqError
from tansiq.model import Article
from tansiq.running.outcome import Outcome


def prepare() -> None:
    """Nothing to build."""


def analyse(article: Article) -> Outcome:
    """What comes of an article, if anything does."""
    word, _, rest = article.text.partition(" ")
    if word == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif word == "once":
        # the first process that sees it dies, the next one finds the mark
        if not os.path.exists(rest):  # noqa: PTH110
            os.close(os.open(rest, os.O_CREAT))
            os._exit(7)
    elif word == "sleep":
        time.sleep(float(rest))
    elif word == "broken":
        raise TansiqError("rules.yaml:3: broken")
    elif word == "print":
        print("noise")
    return Outcome((f"{article.id} {os.getpid()}",))
