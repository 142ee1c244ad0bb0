"""YAML files of records, with the line of each record; scalars stay strings, so that NO and 2008 stay as written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tansiq.errors import DataError
from tansiq.resources import YAML_LOADER


@dataclass(frozen=True, eq=False)
class Lined:
    """A record as plain strings, lists and dicts, and where it stands."""

    path: Path
    line: int
    name: str
    value: Any

    def error(self, field: str | None, problem: str) -> DataError:
        """The error about this record, naming file, line, record and field."""
        return DataError(self.path, self.line, field, f"record {self.name!r}: {problem}")


def read_list(path: Path, *, may_be_empty: bool = False) -> list[Lined]:
    """The records of a file that is one list of mappings; a record is named by its `id`.

    Args:
        may_be_empty: a file without content (comments apart) is a list without records.

    Raises:
        DataError: the file cannot be read or is not of that form.
    """
    root = _root(path)
    if root is None and may_be_empty:
        return []
    if not isinstance(root, yaml.SequenceNode):
        raise DataError(path, 1, None, "must be one YAML list of records")
    found = []
    for node in root.value:
        value = _plain(node, path)
        line = node.start_mark.line + 1
        if not isinstance(value, dict):
            raise DataError(path, line, None, "a record must be a mapping")
        found.append(Lined(path, line, str(value.get("id", "without id")), value))
    return found


def read_mapping(path: Path) -> dict[str, Lined]:
    """The values of a file that is one mapping, by key; the key names the record.

    Raises:
        DataError: the file cannot be read, is not of that form, or has a key twice.
    """
    root = _root(path)
    if not isinstance(root, yaml.MappingNode):
        raise DataError(path, 1, None, "must be one YAML mapping")
    values = _plain(root, path)
    lines = {key.value: key.start_mark.line + 1 for key, _ in root.value}
    return {key: Lined(path, lines[key], key, value) for key, value in values.items()}


def _root(path: Path) -> yaml.Node | None:
    try:
        return yaml.compose(path.read_text("utf-8"), Loader=YAML_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DataError(path, line, None, f"is not YAML: {error.problem}") from None
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise DataError(path, None, None, f"cannot be read: {error}") from None


def _plain(node: yaml.Node, path: Path) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise DataError(path, line, None, "a key must be a word")
            if key.value in mapping:
                raise DataError(path, line, key.value, "given twice in one mapping")
            mapping[key.value] = _plain(value, path)
        return mapping
    return node.value
