"""A run over any number of articles: in several processes, and resumed where it was interrupted.

outcome.py    what became of one article: its events as they are written, or why its analysis failed
analysing.py  from the one to the other
chunks.py     articles in portions of like size
workers.py    processes that analyse portions; worker.py is what such a process does
journal.py    what is analysed already, on disk
stream.py     all of it together
"""

from tansiq.running.journal import Journal
from tansiq.running.outcome import Outcome
from tansiq.running.stream import outcomes

__all__ = ["Journal", "Outcome", "outcomes"]
