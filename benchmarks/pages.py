"""Main text and date of the made pages, page by page, beside those that trafilatura gives by itself.

    PYTHONPATH=tests python benchmarks/pages.py

Word F1 counts words as often as they stand there. "dump" is what `main_spans` leaves of the page's text as a browser
would copy it. Results stand in docs/quality.md.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from statistics import mean

import trafilatura
from made_pages import Page, date_verdict, pages, word_f1

from tansiq.errors import ReadError
from tansiq.maintext import main_spans
from tansiq.reading.encoding import decoded_page
from tansiq.reading.html.tree import lines, parsed, without_unseen
from tansiq.reading.page import article_of

GROUPS = {"first forty": 1, "later twenty": 2, "last twelve": 3}
Result = tuple[str, str | None]


def ours(page: Page) -> Result:
    """Text and date as `article_of` gives them."""
    try:
        article = article_of(page.html, page.name, page.url, page.name)
    except ReadError:
        return "", None
    return article.text, article.published


def plain(page: Page) -> Result:
    """Text and date as trafilatura gives them by default, but without its search for dates in the text."""
    return _trafilatura(page)


def fast(page: Page) -> Result:
    """The same with the options that serve it best here: without comments, without its other extractors."""
    return _trafilatura(page, include_comments=False, fast=True)


def dump(page: Page) -> Result:
    """What the furniture filter leaves of the page's whole text; a dump has no date here."""
    root = parsed(decoded_page(page.html, None))
    without_unseen(root)
    text = "\n".join(lines(root.find("body")))
    return "\n".join(text[start:end] for start, end in main_spans(text)), None


def _trafilatura(page: Page, **options: bool) -> Result:
    logging.disable(logging.CRITICAL)
    params = {"extensive_search": False, "original_date": True}
    found = trafilatura.bare_extraction(
        page.html, url=page.url, with_metadata=True, date_extraction_params=params, **options
    )
    return (found.text or "", found.date) if found else ("", None)


def main() -> None:
    """Print a line a page, then the means of the two groups."""
    readers = {"ours": ours, "trafilatura": plain, "fast": fast, "dump": dump}
    results: dict[str, list[tuple[int, float, str]]] = {name: [] for name in readers}
    seconds: Counter[str] = Counter()
    print(f"{'page':24}" + "".join(f"{name:>13} {'date':9}" for name in readers))
    for page in pages():
        told = f"{page.name:24}"
        for name, read in readers.items():
            start = time.process_time()
            text, date = read(page)
            seconds[name] += time.process_time() - start
            score, verdict = word_f1(text, page.text), date_verdict(date, page.date)
            results[name].append((page.group, score, verdict))
            told += f"{score:13.3f} {verdict if name != 'dump' else '':9}"
        print(told)
    for group_name, number in GROUPS.items():
        for name, rows in results.items():
            group = [row for row in rows if row[0] == number]
            dates = Counter(verdict for _, _, verdict in group)
            print(
                f"{group_name:12} {name:12} mean F1 {mean(row[1] for row in group):.3f}"
                + ("" if name == "dump" else f"  dates {dict(sorted(dates.items()))}")
            )
    print("milliseconds a page:", {name: round(1000 * spent / len(pages()), 1) for name, spent in seconds.items()})


if __name__ == "__main__":
    main()
