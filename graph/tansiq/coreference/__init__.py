"""Which events of different articles are one, and which articles are independent of each other.

from tansiq.coreference import merge
for merged in merge(events, {article.id: article.published for article in articles}):
    print(merged.id, merged.date, merged.corroboration, merged.reasons)
"""

from tansiq.coreference.claims import Block, block
from tansiq.coreference.independence import Passage, repeats
from tansiq.coreference.merging import EvidenceKey, MergedEvent, merge
from tansiq.coreference.settings import Settings

__all__ = ["Block", "EvidenceKey", "MergedEvent", "Passage", "Settings", "block", "merge", "repeats"]
