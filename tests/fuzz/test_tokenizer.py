"""Whatever stands in a text, its pieces spell it and its sentences stand where they say."""

from itertools import pairwise

from fuzz.fuzzing import fuzzed
from fuzz.strategies import soup, texts, titles
from hypothesis import strategies as st

from tansiq.draft import Draft
from tansiq.maintext import has_main_text, main_spans
from tansiq.pipeline import pipeline
from tansiq.stages.sentences import sentences
from tansiq.tokenizer import pieces

ANY = st.text(max_size=200) | soup | texts


@fuzzed(ANY, examples=150)
def test_pieces_spell_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text
    assert all(pieces(text))
    assert pipeline().make_doc(text).text == text


@fuzzed(titles, ANY, examples=150)
def test_sentences_stand_where_they_say(title: str | None, text: str) -> None:
    head = f"{title}\n\n" if title else ""
    draft = Draft(head + text, body=len(head))
    sentences(draft)
    for sentence in draft.sentences:
        assert sentence.texts and len(sentence.texts) == len(sentence.starts) == len(sentence.folded)
        for word, start in zip(sentence.texts, sentence.starts, strict=True):
            assert draft.text.startswith(word, start) and word.strip() == word
        assert sentence.title == (sentence.start < draft.body)
    for one, other in pairwise(draft.sentences):
        assert one.end <= other.start and other.index == one.index + 1
    # whatever is written is in some sentence
    said = "".join(word for sentence in draft.sentences for word in sentence.texts)
    assert said == "".join(piece for piece in pieces(draft.text) if not piece.isspace() and piece not in "#_")


@fuzzed(ANY, examples=150)
def test_spans_of_the_main_text_lie_in_it_one_behind_the_other(text: str) -> None:
    spans = main_spans(text)
    assert has_main_text(text) == bool(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
