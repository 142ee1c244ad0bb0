"""What may begin at the words of a sentence, before and after the article is known."""

from tansiq.actors.openings import Openings
from tansiq.draft import Draft
from tansiq.stages.sentences import sentences
from tansiq.tokens import Sentence


def sentence_of(text: str) -> Sentence:
    draft = Draft(text)
    sentences(draft)
    (only,) = draft.sentences
    return only


def test_most_words_open_nothing() -> None:
    sentence = sentence_of("هطلت أمطار غزيرة على فرنسا")
    assert list(Openings([sentence]).of(sentence)) == [4]


def test_what_is_dropped_is_told_again_only_when_renewed() -> None:
    sentence = sentence_of("زار الوزير فرنسا")
    openings = Openings([sentence])
    assert list(openings.of(sentence)) == [1, 2]
    openings.drop(sentence, [1])
    assert list(openings.of(sentence)) == [2]
    openings.renew(sentence)
    assert list(openings.of(sentence)) == [1, 2]


def test_names_that_the_article_has_introduced_open_mentions() -> None:
    sentence = sentence_of("قال للرشيدي وبكداش إن الأمطار هطلت")
    openings = Openings([sentence])
    assert not openings.of(sentence)
    openings.learn({"الرشيدي", "بكداش"})
    assert list(openings.of(sentence)) == [1, 2]
    assert all("known" in way for opening in openings.of(sentence).values() for _, way in opening.ways)


def test_the_word_behind_an_airport_may_be_nobody() -> None:
    sentence = sentence_of("هبطت في مطار محمد الخامس")
    assert Openings([sentence]).of(sentence)[3].nobody
