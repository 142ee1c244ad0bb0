"""A process that analyses portions of articles: it reads them on standard input and answers on standard output.

Its parent may be killed at any moment: then its input ends, and so does it.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import BinaryIO

from tansiq.model import Article
from tansiq.running.outcome import Outcome

READY = b"ready"


def main(extractor: str) -> None:
    """Answer until there is no more to do.

    The first answer is `READY`, every other the outcomes of a portion; a text instead tells why the run must end.

    Args:
        extractor: module with the functions `analyse` and `prepare`.
    """
    # whatever a library prints must not stand among the answers
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with suppress(BrokenPipeError):
        try:
            module = import_module(extractor)
            module.prepare()
            _say(READY, answers)
            _serve(sys.stdin.buffer, answers, module.analyse)
        except BrokenPipeError:
            raise
        except Exception as error:
            _say(str(error) or type(error).__name__, answers)
    # there is nobody to say the rest to, and nothing of worth to tidy up
    os._exit(0)


def _serve(requests: BinaryIO, answers: BinaryIO, analyse: Callable[[Article], Outcome]) -> None:
    while True:
        try:
            chunk = pickle.load(requests)
        except EOFError:
            return
        # they were checked when they were read
        _say([analyse(Article.model_construct(**fields)) for fields in chunk], answers)


def _say(what: object, answers: BinaryIO) -> None:
    pickle.dump(what, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()
