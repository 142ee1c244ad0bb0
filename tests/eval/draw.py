"""Draw articles for a blind round: by a fixed seed, among those that tell of two states' security or diplomacy.

Two sentences at least (a short article: one) have to name two states and hold a word that can be a trigger and a word
of statecraft; sport and markets fall out.

    python tests/eval/draw.py RAW.jsonl.gz --seed 1 -n 15 [--without SEEN.jsonl ...] > round.jsonl

Only names and trigger words are looked at, never the extractor: the articles are annotated before it has read them.
At most two articles a publisher, so that no outlet decides a round.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tansiq.actors.gazetteer import gazetteer
from tansiq.frames import triggers
from tansiq.pipeline import pipeline
from tansiq.text import fold_phrase

WORDS = range(60, 501)
A_PUBLISHER = 2
SHORT = 120  # words
STATECRAFT = frozenset(
    fold_phrase(
        "وزير وزيرة وزارة الخارجية الدفاع الداخلية سفير السفير السفارة دبلوماسية الدبلوماسية عسكري عسكرية العسكري"
        " العسكرية أمني أمنية الأمني الأمنية الأمن الجيش قوات القوات الشرطة المخابرات الاستخبارات مخابرات استخبارات"
        " الإرهاب مناورات المناورات اتفاقية العلاقات علاقات علاقاتها أسلحة الأسلحة صواريخ عقوبات العقوبات حدود الحدود"
    )
)


def records(path: Path) -> list[dict[str, Any]]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def eligible(text: str) -> bool:
    """Whether enough sentences name two states, and hold a possible trigger and a word of statecraft."""
    nlp, names, table = pipeline("ar"), gazetteer(), triggers()
    doc = nlp.get_pipe("tansiq_sentences")(nlp.make_doc(text))
    fitting = 0
    for sentence in doc._.sentences:
        readings = [{reading.word for reading in word.readings} for word in sentence.words]
        words = set().union(*readings)
        states = set()
        for position, forms in enumerate(readings):
            rest = [word.fold for word in sentence.words[position + 1 :]]
            found = [names.state(form, rest) or names.adjective(form, rest) for form in forms]
            states |= {name.country for name in found if name and getattr(name, "way", "name") != "city"}
        fitting += len(states) > 1 and not table.keys().isdisjoint(words) and not STATECRAFT.isdisjoint(words)
    return fitting >= (1 if len(text.split()) <= SHORT else 2)


def draw(articles: list[dict[str, Any]], seed: int) -> Iterator[dict[str, Any]]:
    """The eligible articles in the order of the draw."""
    order = sorted(articles, key=lambda article: article["id"])
    random.Random(seed).shuffle(order)
    publishers: Counter[str] = Counter()
    for article in order:
        if len(article["text"].split()) not in WORDS or publishers[article["publisher"]] == A_PUBLISHER:
            continue
        if eligible(article["text"]):
            publishers[article["publisher"]] += 1
            yield article


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("-n", type=int, default=15)
    parser.add_argument("--without", type=Path, action="append", default=[], help="articles seen before")
    given = parser.parse_args()
    seen = {article["text"][:200] for path in given.without for article in records(path)}
    fresh = [article for article in records(given.raw) if article["text"][:200] not in seen]
    for _, article in zip(range(given.n), draw(fresh, given.seed), strict=False):
        sys.stdout.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
