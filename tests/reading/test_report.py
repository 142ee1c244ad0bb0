from tansiq.reading import Reason, SkipReport
from tansiq.reading.report import KEPT


def test_of_very_many_skips_all_are_told_and_counted_and_the_first_are_kept() -> None:
    told: list[str] = []
    report = SkipReport(told.append)
    for number in range(KEPT + 5):
        report.skip(f"a.jsonl:{number}", Reason.BROKEN, "not JSON")
        report.note(f"a.jsonl:{number}", "odd")
    report.skip("b.txt", Reason.EMPTY, "an empty file")
    assert len(told) == 2 * (KEPT + 5) + 1
    assert (report.skipped, report.counts) == (KEPT + 6, {Reason.EMPTY: 1, Reason.BROKEN: KEPT + 5})
    assert [skip.where for skip in report.skips[-2:]] == [f"a.jsonl:{KEPT - 1}", "b.txt"]
    assert len(report.notes) == KEPT


def test_a_copy_and_another_language_hide_no_article() -> None:
    report = SkipReport()
    report.skip("a", Reason.DUPLICATE, "read before")
    report.skip("b", Reason.LANGUAGE, "in French")
    assert (report.skipped, report.unread) == (2, 0)
    report.skip("c", Reason.BROKEN, "not JSON")
    assert report.unread == 1
