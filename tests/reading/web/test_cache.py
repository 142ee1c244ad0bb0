from collections.abc import Callable
from pathlib import Path

import pytest
from web_server import Site, answer

from tansiq.reading.web.fetching import Fetcher

Make = Callable[..., Fetcher]

TAG = '"a1"'
DAY = "Wed, 21 Feb 2024 10:00:00 GMT"


def conditions(site: Site) -> list[dict[str, str]]:
    """What each request for a page asked to be compared."""
    names = ("If-None-Match", "If-Modified-Since")
    return [{name: headers[name] for name in names if name in headers} for path, headers in site.asked if path == "/"]


def test_an_unchanged_page_is_taken_from_the_folder(site: Site, fetcher: Make, tmp_path: Path) -> None:
    site.pages["/"] = [
        answer("خبر", Content_Type="text/plain", ETag=TAG, Last_Modified=DAY),
        answer(status=304),
        answer("خبر جديد", ETag='"a2"'),
        answer(status=304),
    ]
    pages = [fetcher(cache=tmp_path / "new").fetch(f"{site.address}/") for _ in range(4)]
    assert [page.body.decode() for page in pages] == ["خبر", "خبر", "خبر جديد", "خبر جديد"]
    assert [page.content_type for page in pages] == ["text/plain", "text/plain", "", ""]
    both = {"If-None-Match": TAG, "If-Modified-Since": DAY}
    assert conditions(site) == [{}, both, both, {"If-None-Match": '"a2"'}]
    assert len(list((tmp_path / "new").iterdir())) == 1


@pytest.mark.parametrize(
    "headers",
    [{}, {"ETag": TAG, "Cache_Control": "private, No-Store"}, {"ETag": '"é"'}],
    ids=["no-tag", "no-store", "no-ascii"],
)
def test_what_cannot_or_must_not_be_kept(headers: dict[str, str], site: Site, fetcher: Make, tmp_path: Path) -> None:
    site.pages["/"] = answer("خبر", **headers)
    for _ in range(2):
        fetcher(cache=tmp_path).fetch(f"{site.address}/")
    assert conditions(site) == [{}, {}]
    assert not list(tmp_path.iterdir())


def test_without_a_folder_nothing_is_kept(site: Site, fetcher: Make) -> None:
    site.pages["/"] = answer("خبر", ETag=TAG)
    one = fetcher()
    for _ in range(2):
        one.fetch(f"{site.address}/")
    assert conditions(site) == [{}, {}]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data.replace("خبر".encode(), "خبز".encode()),
        lambda data: data.replace(b"http:", b"nttp:", 1),
        lambda data: b"",
        lambda data: b"\xff\xfe\n",
        lambda data: b"[]\n",
        lambda data: b"[" * 100_000 + b"\n",
        lambda data: b'{"url": 1, "sha256": null}\n',
    ],
    ids=["cut", "changed", "other-address", "empty", "binary", "list", "deep", "fields"],
)
def test_a_damaged_file_is_named_and_fetched_anew(
    damage: Callable[[bytes], bytes], site: Site, fetcher: Make, notes: list[str], tmp_path: Path
) -> None:
    site.pages["/"] = answer("خبر", ETag=TAG)
    fetcher(cache=tmp_path).fetch(f"{site.address}/")
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert fetcher(cache=tmp_path).fetch(f"{site.address}/").body.decode() == "خبر"
    assert conditions(site) == [{}, {}]
    assert notes == [f"{kept}: the kept page is damaged; fetched anew"]
    assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_written_costs_the_keeping_alone(
    site: Site, fetcher: Make, notes: list[str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    site.pages["/"] = answer("خبر", ETag=TAG)
    assert fetcher(cache=tmp_path / "file").fetch(f"{site.address}/").body.decode() == "خبر"
    assert any("is read, but not kept" in note for note in notes)


def test_a_304_that_was_not_asked_for_is_no_page(site: Site, fetcher: Make, tmp_path: Path) -> None:
    from tansiq.reading.web.failures import Failure

    site.pages["/"] = answer(status=304)
    with pytest.raises(Failure, match="the server answers 304"):
        fetcher(cache=tmp_path).fetch(f"{site.address}/")
