"""The authority file: the real files load, and every kind of mistake is refused with its place."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from tansiq import authority
from tansiq.authority_records import Group, International, Organization
from tansiq.errors import DataError
from tansiq.resources import PACKAGE
from tansiq.text import fold, fold_phrase

STATES = """\
_ambiguous: [مالي]
_not_states: [عربي]
MA:
  adjectives: [مغربي]
  capital: {ar: [الرباط]}
  gender: m
"NO":
  adjectives: [نرويجي]
"""
ORGANIZATION = """\
- id: ma-dgst
  country: MA
  sector: intelligence
  label: {ar: المديرية العامة لمراقبة التراب الوطني, fr: Surveillance du territoire, en: Territorial Surveillance}
  names: {fr: [DGST]}
  from: 1973
  source: official site
"""
INTERNATIONAL = """\
- id: interpol
  sector: police
  label: {ar: الإنتربول, fr: Interpol, en: Interpol}
  source: official site
"""
GROUP = """\
- id: gspc
  label: {ar: الجماعة السلفية, fr: GSPC, en: GSPC}
  from: 1998
  to: 2007-01
  replaced_by: aqim
  source: sanctions list
- id: aqim
  label: {ar: القاعدة في بلاد المغرب, fr: AQMI, en: AQIM}
  source: sanctions list
"""
PERSON = """\
- id: abdellatif-hammouchi
  country: MA
  label: {ar: عبد اللطيف حموشي, fr: Abdellatif Hammouchi, en: Abdellatif Hammouchi}
  posts:
  - office: {ar: المدير العام, fr: directeur général, en: Director General}
    organization: ma-dgst
    from: 2005-12
  source: press agency
"""
FILES = {
    "states": STATES,
    "organizations": ORGANIZATION,
    "international": INTERNATIONAL,
    "groups": GROUP,
    "persons": PERSON,
}

Body = Organization | International | Group


def write(folder: Path, **changed: str) -> Path:
    for name, text in {**FILES, **changed}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def bodies() -> tuple[Body, ...]:
    actors = authority.load()
    return (*actors.organizations, *actors.international, *actors.groups)


def names(body: Body) -> list[str]:
    return [*body.label.values(), *(name for group in body.names.values() for name in group)]


def bare(word: str) -> str:
    return fold(word.strip()).removeprefix("ال")


def test_the_shipped_file_loads_in_its_size() -> None:
    actors = authority.load()
    assert len(actors.states) >= 190
    assert len(actors.organizations) + len(actors.international) >= 120
    assert len(actors.groups) >= 60
    assert len(actors.persons) >= 80
    assert "مالي" in actors.ambiguous


def test_records_are_found_by_key() -> None:
    found = authority.load().by_key
    assert found["org/ma-dgst"].label["en"] == "General Directorate for Territorial Surveillance"
    assert {"state/ma", "int/interpol", "group/daesh", "person/abdellatif-hammouchi"} <= set(found)
    assert all(record.key == key for key, record in found.items())


def test_states_take_their_labels_from_cldr(tmp_path: Path) -> None:
    states = authority.read(write(tmp_path)).states
    assert states["MA"].label == {"ar": "المغرب", "en": "Morocco", "fr": "Maroc"}
    assert (states["MA"].key, states["MA"].gender, states["MA"].capital) == ("state/ma", "m", {"ar": ["الرباط"]})
    assert (states["NO"].label["fr"], states["NO"].gender) == ("Norvège", "f")


def test_a_service_that_changed_its_name_leads_to_its_successor() -> None:
    organizations = {body.id: body for body in authority.load().organizations}
    chain = ["fr-dst"]
    while (successor := organizations[chain[-1]].replaced_by) is not None:
        chain.append(successor)
    assert chain == ["fr-dst", "fr-dcri", "fr-dgsi"]
    assert organizations["dz-drs"].replaced_by == "dz-dss"
    assert organizations["eg-state-security"].end == organizations["eg-national-security"].begin == "2011-03"


def test_scalars_stay_as_written(tmp_path: Path) -> None:
    actors = authority.read(write(tmp_path))
    assert actors.organizations[0].begin == "1973"
    assert actors.persons[0].posts[0].begin == "2005-12"
    assert [person.country for person in actors.persons] == ["MA"]


def test_no_two_bodies_share_a_name() -> None:
    owners = defaultdict(set)
    for body in bodies():
        for name in names(body):
            owners[fold_phrase(name)].add(body.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_a_body_has_each_name_once_and_none_is_short() -> None:
    for body in bodies():
        for language, group in body.names.items():
            folded = [fold_phrase(name) for name in (body.label.get(language, ""), *group)]
            assert len(set(folded)) == len(folded), (body.key, language)
        assert all(len("".join(fold_phrase(name))) > 2 for name in names(body)), body.key


def test_no_single_word_name_is_a_common_word() -> None:
    lines = (PACKAGE / "lang" / "ar" / "common_words.txt").read_text("utf-8").splitlines()
    common = {bare(line) for line in lines if line and not line.startswith("#")}
    words = {bare(name): body.key for body in bodies() for name in names(body) if len(fold_phrase(name)) == 1}
    # «الغرب» acts, «في الغرب» is a direction; «الأوروبيون» act, «المواطنون الأوروبيون» are some of them
    told_apart = {bare(word) for word in ("الغرب", "أوروبا", "الأوروبيون", "الأوروبيين")}
    assert {word: key for word, key in words.items() if word in common - told_apart} == {}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("organizations", ORGANIZATION + "  colour: red\n", r":1: colour: record 'ma-dgst': Extra inputs"),
        ("organizations", ORGANIZATION + ORGANIZATION, r":8: id: record 'ma-dgst': used already in line 1"),
        ("organizations", ORGANIZATION + "  replaced_by: ma-x\n", r"replaced_by: .*there is no record 'ma-x'"),
        ("organizations", ORGANIZATION.replace("1973", "1973-13"), r"from: record 'ma-dgst': '1973-13' is no date"),
        ("organizations", ORGANIZATION.replace("1973", "1973/1990"), r"from: .*is an interval"),
        ("organizations", ORGANIZATION + "  to: 1970\n", r"'ma-dgst': from 1973 is after to 1970"),
        ("organizations", ORGANIZATION.replace("intelligence", "spying"), r"sector: record 'ma-dgst': Input should be"),
        ("organizations", ORGANIZATION.replace("ma-dgst", "MA DGST"), r"id: record 'MA DGST'"),
        ("organizations", ORGANIZATION.replace("ma-dgst", "fr-dgst"), r"'fr-dgst': the id must begin with ma-"),
        ("organizations", ORGANIZATION.replace("ma-", "zz-").replace("MA", "ZZ"), r"country: .*'ZZ' is not in states"),
        ("organizations", ORGANIZATION.replace("  country: MA\n", ""), r"country: record 'ma-dgst': Field required"),
        ("organizations", ORGANIZATION.replace("fr: Surv", "de: Surv"), r"label: .*needs exactly the languages ar, en"),
        ("organizations", ORGANIZATION.replace("[DGST]", "DGST"), r"names.fr: record 'ma-dgst'"),
        ("organizations", ORGANIZATION.replace("[DGST]", "[' ']"), r"names.fr.0: record 'ma-dgst'"),
        ("organizations", ORGANIZATION + "  id: other\n", r":8: id: given twice in one mapping"),
        ("organizations", "- [a]\n", r":1: a record must be a mapping"),
        ("organizations", "id: ma-dgst\n", r":1: must be one YAML list of records"),
        ("organizations", "", r"must be one YAML list of records"),
        ("organizations", "- {id: [\n", r":2: is not YAML"),
        ("international", INTERNATIONAL + "  country: FR\n", r"country: record 'interpol': Input should be None"),
        ("groups", GROUP.replace("- id: aqim", "- id: other"), r":1: replaced_by: .*there is no record 'aqim'"),
        ("groups", GROUP + "  sector: other\n", r":7: sector: record 'aqim': Extra inputs"),
        ("persons", PERSON.replace("ma-dgst", "ma-x"), r"posts.0.organization: .*no organization or .* body 'ma-x'"),
        ("persons", PERSON.replace("2005-12", "yesterday"), r"posts.0.from: .*'yesterday' is not an EDTF date"),
        ("persons", PERSON.replace("en: Director General", "en: ''"), r"posts.0.office.en: record 'abdellatif-hamm"),
        ("states", STATES + "  colour: [red]\n", r":7: colour: record 'NO': Extra inputs"),
        ("states", STATES + "QQ:\n  gender: m\n", r":9: record 'QQ': is no ISO 3166-1 alpha-2 code"),
        ("states", STATES.replace("نرويجي", "عربي"), r"adjectives: record 'NO': 'عربي' stands under _not_states"),
        ("states", STATES.replace("[مالي]", "مالي"), r":1: record '_ambiguous'"),
        ("states", STATES.replace("_ambiguous", "_vague"), r"_ambiguous: missing"),
    ],
)
def test_mistakes_are_refused_with_their_place(tmp_path: Path, name: str, text: str, message: str) -> None:
    folder = write(tmp_path, **{name: text})
    with pytest.raises(DataError, match=message) as caught:
        authority.read(folder)
    assert caught.value.file == str(folder / f"{name}.yaml")


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "groups.yaml").unlink()
    with pytest.raises(DataError, match=r"groups\.yaml: cannot be read"):
        authority.read(tmp_path)


def test_a_file_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "groups.yaml").write_bytes(GROUP.encode("utf-16"))
    with pytest.raises(DataError, match=r"groups\.yaml: cannot be read"):
        authority.read(tmp_path)
