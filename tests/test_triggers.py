"""Which sentences need not be searched for triggers."""

import pytest

from tansiq.draft import Draft
from tansiq.frames import all_frames
from tansiq.lang.ar.stems import stems
from tansiq.stages.sentences import sentences
from tansiq.text import fold_phrase
from tansiq.triggers import all_asked, asked_as, may_tell, possible_triggers, words_told


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("زار الوزير باريس.", True),
        ("هطلت الأمطار.", False),
        ("قدمت باريس الشاي.", False),  # of aid one must stand beside the verb
        ("قدمت باريس مساعدات.", True),
    ],
)
def test_a_sentence_may_tell_where_a_trigger_finds_what_it_asks_for(text: str, tells: bool) -> None:
    draft = Draft(text)
    sentences(draft)
    (sentence,) = draft.sentences
    assert may_tell(sentence, words_told(sentence)) is tells


def test_no_verb_bears_an_article() -> None:
    assert all(trigger.part != "verb" for trigger in possible_triggers("الزار"))


def test_a_word_is_asked_for_in_every_way_in_which_a_rule_may_write_it() -> None:
    words = {word for frame in all_frames() for example in frame.rule.match for word in fold_phrase(example.text)}
    assert all(asked_as(word) == stems(word) & all_asked() for word in words | {"ولللقاءات", "وبالاتفاق", "لسفارتهما"})
