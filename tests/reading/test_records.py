import pytest

from tansiq.errors import DataError
from tansiq.reading.records import from_json, from_markdown, from_text


def test_json_keeps_the_fields_of_an_article_and_drops_others() -> None:
    article = from_json('{"id": "a", "text": "نص", "published": "2023-12-15", "author": "س"}', "f.jsonl", 1)
    assert (article.id, article.text, article.published) == ("a", "نص", "2023-12-15")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "a", "text": "نص', r"f\.jsonl:7: not JSON: Unterminated string"),
        ("[1]", r"f\.jsonl:7: not a JSON object but list"),
        ('{"id": "a"}', r"f\.jsonl:7: text: Field required"),
        ('{"id": "", "text": "نص"}', r"f\.jsonl:7: id: "),
        ('{"id": 5, "text": "نص"}', r"f\.jsonl:7: id: "),
        ('{"id": "a", "text": "نص", "published": "15/12/2023"}', r"f\.jsonl:7: published: .* not an EDTF date"),
        ('{"id": "a", "text": "\\ud83d"}', r"f\.jsonl:7: text: holds half a surrogate pair"),
        ("[" * 100_000, r"f\.jsonl:7: "),
    ],
)
def test_a_broken_line_names_file_line_and_field(line: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        from_json(line, "f.jsonl", 7)


def test_markdown_takes_its_fields_from_the_front_matter() -> None:
    text = '---\ntitle: "عنوان"\npublished: 2023-12-15\nlang: ar\nurl:\nsources:\n  - "بلاغ"\n---\nالنص.\n\nتتمة.\n'
    article = from_markdown(text, "f.md", "stem")
    assert article.model_dump(exclude_none=True) == {
        "id": "stem", "title": "عنوان", "published": "2023-12-15", "lang": "ar", "text": "النص.\n\nتتمة.\n",
    }  # fmt: skip


def test_markdown_values_stay_strings_and_windows_line_ends_are_taken() -> None:
    article = from_markdown("---\r\nid: 007\r\npublished: 2015\r\nlang: no\r\n---\r\nنص\r\n", "f.md", "stem")
    assert (article.id, article.published, article.lang, article.text) == ("007", "2015", "no", "نص\r\n")


def test_markdown_without_front_matter_is_all_text() -> None:
    assert from_markdown("# عنوان\n\n---\nنص", "f.md", "stem").text == "# عنوان\n\n---\nنص"


def test_front_matter_runs_no_code() -> None:
    article = from_markdown("---\nx: !!python/object/apply:os.getcwd []\ny: !!python/name:os.system\n---\nنص", "f", "s")
    assert article.text == "نص"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: x\n", r"f\.md:1: front matter is not closed"),
        ("---\ntitle: x\n bad: [\n---\nنص", r"f\.md:3: front matter is no YAML"),
        ("---\n- a\n---\nنص", r"f\.md:1: front matter is no list"),
        ("---\ntitle: [a]\n---\nنص", r"f\.md: title: "),
        ("---\npublished: أمس\n---\nنص", r"f\.md: published: "),
        ("---\ntitle: a\x01b\n---\nنص", r"f\.md:1: front matter is no YAML"),
    ],
)
def test_broken_front_matter_is_named(text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        from_markdown(text, "f.md", "stem")


def test_plain_text_is_the_article_and_the_stem_its_id() -> None:
    article = from_text("---\nنص\n", "f.txt", "stem")
    assert (article.id, article.text, article.title) == ("stem", "---\nنص\n", None)
