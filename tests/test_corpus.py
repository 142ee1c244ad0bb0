"""Whole files through the real extractor."""

import json
from pathlib import Path

import pytest

from tansiq.corpus import analysed, articles, extract
from tansiq.reading import Reason, SkipReport

MEETING = "التقى وزير الخارجية المغربي ناصر بوريطة نظيره الإسباني خوسيه مانويل ألباريس في الرباط."


def test_one_path_or_many_give_the_events_of_their_articles(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MEETING, encoding="utf-8")
    events = list(extract(path))
    assert [(event.doc, event.relation) for event in events] == [("a", "meets")]
    assert events == list(extract([str(path)])) == list(extract(tmp_path))


def test_two_processes_give_the_same_events(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(MEETING, encoding="utf-8")
    events = list(extract(tmp_path))
    assert [event.doc for event in events] == ["a", "b", "c"]
    assert list(extract(tmp_path, jobs=2)) == events


def test_bad_input_of_every_kind_costs_nothing_but_itself(tmp_path: Path) -> None:
    (tmp_path / "cut.jsonl").write_text(
        json.dumps({"id": "good", "text": MEETING}) + '\n{"id": "cut", "text": "زا', "utf-8"
    )
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "menu.txt").write_text("الرئيسية\n• زار وزير الداخلية الفرنسي الرباط\nتابعونا\n", encoding="utf-8")
    (tmp_path / "old.txt").write_bytes(MEETING.encode("cp1256"))
    report = SkipReport()
    found = [(article.id, len(done.events)) for article, done in analysed(articles(tmp_path, report), report)]
    assert found == [("good", 1), ("old", 1)]
    assert [(Path(skip.where).name, skip.reason) for skip in report.skips] == [
        ("cut.jsonl:2", Reason.BROKEN),
        ("empty.txt", Reason.EMPTY),
        ("menu.txt", Reason.NO_TEXT),
    ]
    assert "windows-1256" in report.notes[0]


def test_progress_sees_every_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    seen = []

    def track(done):
        for article, outcome in done:
            seen.append(article.id)
            yield article, outcome

    list(extract(tmp_path, track=track))
    assert seen == ["a"]


@pytest.mark.slow
def test_an_article_of_five_megabytes_is_read(tmp_path: Path) -> None:
    filler = "وقال مراقبون إن الملف يهم الرأي العام وإن النقاش حوله سيتواصل خلال الأسابيع المقبلة.\n"
    text = filler * (5_000_000 // len(filler.encode())) + MEETING
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    (event,) = extract(tmp_path, SkipReport())
    assert event.start is not None and text[event.start : event.end] == MEETING
