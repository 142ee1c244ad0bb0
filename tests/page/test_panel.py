"""The panel beside the picture, in a real browser: events, sentences, time line, languages."""

from devtools import Page
from samples import ARTICLES, DGST, EVENTS, OFFICIAL, SPANISH_POLICE

ACTOR = "goTo(level().members.findIndex(member => member.labels.ar === '{}'))"


def test_clicking_a_line_shows_its_sentences_with_their_words_marked(page: Page) -> None:
    number = page.run("level().edges.find(e => e.relation === 'sharesIntelligenceWith').id")
    # where the line is drawn: the middle of a straight one
    place = page.run(
        f"""(() => {{ const {{from, to}} = level().edges[{number}], p = network.getPositions([from, to]);
        const middle = network.canvasToDOM({{x: (p[from].x + p[to].x) / 2, y: (p[from].y + p[to].y) / 2}});
        const box = byId('network').getBoundingClientRect(); return [middle.x + box.left, middle.y + box.top]; }})()"""
    )
    page.click(*place)
    page.wait_for(f"view.line === {number}")
    text = page.run("byId('panel').innerText")
    for part in (
        "shares intelligence with", "renseignement", "2015-11", "confidence 0.90", "rule \u2068share-1\u2069",
        "صحيفة المثال", "عون مغربي لفرنسا", "2015-11-20", "news.example", "counter-terrorism", "سان دوني",
    ):  # fmt: skip
        assert part in text, part
    marks = page.run("[...document.querySelectorAll('mark')].map(m => `${m.className} ${m.textContent}`)")
    assert marks == ["trigger زودت", "subject المخابرات المغربية", "object باريس", "trigger المعطيات"]
    assert page.run("[...document.querySelectorAll('blockquote')].map(q => q.dir + q.textContent)[0]") == (
        f"rtl{EVENTS[0].sentence}"
    )
    assert page.run("document.querySelector('#panel a').href") == ARTICLES[0].url
    assert "noopener" in page.run("document.querySelector('#panel a').rel")


def test_an_event_of_one_article_does_not_count_articles(page: Page) -> None:
    page.run(ACTOR.format("المغرب"))
    assert page.run("document.querySelectorAll('.event').length") == 3
    assert page.run("document.querySelectorAll('.tellers, .repeating').length") == 0


def test_choosing_an_actor_shows_all_that_is_told_of_it(page: Page) -> None:
    page.run(ACTOR.format("المغرب"))
    text = page.run("byId('panel').innerText")
    assert text.startswith("Morocco") and "المغرب" in text and "Maroc" in text and "state · MA · 3 events" in text
    assert page.run("document.querySelectorAll('.event.tension').length") == 1
    page.run("document.querySelector('#panel .event .actor:last-of-type').click()")
    assert page.run("view.actor !== null && byId('panel').querySelector('h2').textContent") in {
        "France",
        "إسبانيا",
        "Morocco",
    }


def test_among_states_an_event_is_still_one_of_its_actors(page: Page) -> None:
    page.run("change({level: 'states'})")
    page.run(ACTOR.format("إسبانيا"))
    sides = (
        "[...document.querySelectorAll('.event')].map(e => [...e.querySelectorAll('.actor')].map(b => b.textContent))"
    )
    assert [OFFICIAL.label, SPANISH_POLICE.label] in page.run(sides)
    page.run(f"[...document.querySelectorAll('.event .actor')].find(b => b.textContent === '{OFFICIAL.label}').click()")
    assert page.run("[view.level, level().members[view.actor].labels.ar].join()") == f"actors,{OFFICIAL.label}"


def test_an_actor_without_a_shown_event_is_shown_with_what_is_told_of_it(page: Page) -> None:
    page.run("change({topic: 'intelligence'})")
    page.run(ACTOR.format("الإنتربول"))
    assert page.run("document.querySelectorAll('.event.unreal').length") == 1
    assert page.run("view.topic") == "", "the filters that hid it are off"


def test_a_choice_leads_the_keyboard_to_the_panel_and_keeps_it_there(page: Page) -> None:
    page.run("byId('search').focus()")
    page.type("franc")
    page.run("byId('search').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))")
    assert page.run("document.activeElement.id") == "panel"
    page.run("document.querySelectorAll('.choices button')[1].focus(); document.activeElement.click()")
    assert page.run("[view.around, choices().indexOf(document.activeElement)].join()") == "1,1"
    page.run("document.querySelector('#panel .event .actor').focus(); document.activeElement.click()")
    assert page.run("document.activeElement.id") == "panel"


def test_arabic_does_not_carry_the_number_over_the_code_of_the_country(page: Page) -> None:
    page.run("speak('ar')")
    page.run(ACTOR.format("المغرب"))
    assert page.run("document.querySelector('#panel p.soft').innerHTML") == 'دولة · <bdi dir="auto">MA</bdi> · 3 أحداث'


def test_arabic_names_the_relation_before_both_sides(page: Page) -> None:
    page.run(ACTOR.format("المغرب"))
    deeds = "[...document.querySelectorAll('.event .when + p')].map(told => told.textContent)"
    assert "Morocco suspends with France" in page.run(deeds)
    page.run("speak('ar'); show()")
    assert "يعلق العلاقة مع: المغرب ← فرنسا" in page.run(deeds)


def test_a_share_has_the_comma_of_the_language(page: Page) -> None:
    assert page.run("['en', 'fr', 'ar'].map(code => { speak(code); return share(0.5); })") == ["0.50", "0,50", "0.50"]


def test_the_time_line_puts_cooperation_above_and_tension_below(page: Page) -> None:
    page.run(ACTOR.format("المغرب"))
    dot = "c => [c.textContent, Number(c.getAttribute('cy')) < MIDDLE]"
    dots = page.run(f"[...document.querySelectorAll('.timeline circle')].map({dot})")
    assert dots == [["2014 – … · suspends with", False], ["2015-11-20 · supports", True]]
    assert "without a date: 1" in page.run("document.querySelector('.timeline').textContent")
    page.run("document.querySelector('.timeline circle').dispatchEvent(new MouseEvent('click'))")
    assert page.run("document.activeElement.closest('.event').querySelector('.when').textContent") == "2014 – …"


def test_many_events_come_in_parts(page: Page) -> None:
    made = "byId('panel').replaceChildren(...cards(Array.from({length: CARDS + 5}, (_, n) => n % events.length)))"
    page.run(f"change({{statuses: new Set(STATUSES)}}); {made}")
    assert page.run("document.querySelectorAll('#panel .event').length") == 60
    assert page.run("document.querySelector('.more').textContent") == "+ 5 events"
    page.run("document.querySelector('.more').click()")
    assert page.run("document.querySelectorAll('#panel .event').length") == 65


def test_the_page_speaks_three_languages(page: Page) -> None:
    page.run(ACTOR.format("المغرب"))
    page.run("document.querySelector('input[name=lang][value=ar]').click()")
    assert page.run("[document.documentElement.lang, document.documentElement.dir].join()") == "ar,rtl"
    text = page.run("document.body.innerText")
    for part in (
        "الفترة",
        "العلاقات",
        "تعاون",
        "يعلق العلاقة مع",
        "دولة",
        "3 أحداث",
        "فرنسا",
        "المعروض: 7 أحداث من أصل 9",
    ):
        assert part in text, part
    page.run("document.querySelector('input[name=lang][value=fr]').click()")
    text = page.run("document.body.innerText")
    for part in ("Période", "Relations", "suspend avec", "État · MA · 3 événements", "Maroc", "sans date"):
        assert part in text, part
    assert (
        page.run("document.documentElement.dir") == "ltr"
        and page.run("document.title") == "Tansiq : qui coopère avec qui"
    )


def test_counts_take_the_plural_of_the_language(page: Page) -> None:
    page.run("speak('ar')")
    counts = page.run("[0, 1, 2, 3, 11, 100].map(n => t('nEvents', {n}))")
    assert counts == ["لا أحداث", "حدث واحد", "حدثان", "3 أحداث", "11 حدثاً", "100 حدث"]
    page.run("speak('fr')")
    assert page.run("[0, 1, 2].map(n => t('nEvents', {n}))") == ["0 événement", "1 événement", "2 événements"]


def test_who_informed_france_about_attacks_and_which_sentence_says_so_takes_four_clicks(page: Page) -> None:
    """The path that the README describes."""
    page.run("byId('search').focus()")
    page.type("France")
    clicks = ("#found li", "#relations summary", ".only[value=sharesIntelligenceWith]")
    for target in clicks:
        page.run(f"document.querySelector('{target}').click()")
    page.run("byId('topic').value = 'counter-terrorism'; byId('topic').dispatchEvent(new Event('change'))")
    assert len(clicks) + 1 < 5
    (told,) = page.run("[...document.querySelectorAll('#panel .event')].map(e => e.innerText)")
    assert DGST.label in told and EVENTS[0].sentence in told
