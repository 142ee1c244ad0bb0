"""The codebook's score: extracted events against gold events, strict, dated and by dyad."""

from tansiq.score.count import Counts, Score, score

__all__ = ["Counts", "Score", "score"]
