"""How events of each relation follow each other."""

from __future__ import annotations

import yaml

from tansiq.coreference import settings
from tansiq.ontology import relations
from tansiq.resources import YAML_LOADER


def test_every_relation_stands_in_one_list() -> None:
    lists = yaml.load(settings.FILE.read_text("utf-8"), Loader=YAML_LOADER)
    assert set(lists) == {"single", "standing", "repeated", "lasting"}
    assert sorted(name for members in lists.values() for name in members) == sorted(relations())
