import unicodedata

from reading.inputs import TEXT, problems

from tansiq.extraction import extract_article
from tansiq.model import Article
from tansiq.reading import Reason, SkipReport
from tansiq.reading.screening import normalised, with_text

STORY = (
    "استقبل وزير الداخلية المغربي عبد الوافي لفتيت، يوم 3 مارس 2023 في الرباط، نظيره الإسباني فرناندو غراندي مارلاسكا."
)


def test_offsets_count_in_the_text_as_it_is_stored() -> None:
    marked = "\ufeff" + " ".join(f"\u202b{word}\u202c\u200f" for word in unicodedata.normalize("NFD", STORY).split(" "))
    report = SkipReport()
    ((_, article),) = with_text(iter([("f", Article(id="a", title="\u200fعنوان", text=marked))]), report)
    assert (article.title, article.text) == ("عنوان", STORY)
    events = extract_article(article)
    assert events == extract_article(Article(id="a", title="عنوان", text=STORY)) and events
    assert article.text[events[0].start : events[0].end] == events[0].sentence


def test_what_joins_letters_stays() -> None:
    article = Article(id="a", text="می\u200cخواهد و\u200dه")
    assert normalised(article) is article


def test_an_article_in_another_language_is_left_out_and_counted() -> None:
    french = "Le ministre de l'Intérieur a reçu mardi à Rabat son homologue espagnol pour parler de coopération. " * 2
    articles = [("1", Article(id="a", text=french, lang="ar")), ("2", Article(id="b", text=TEXT, lang="fr"))]
    report = SkipReport()
    assert [article.id for _, article in with_text(iter(articles), report)] == ["b"]
    assert problems(report) == [("1", Reason.LANGUAGE)]
    assert report.skips[0].message == "1: article a is in French, which is not read; skipped"
