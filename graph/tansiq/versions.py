"""What results depend on besides the input: the code and data of tansiq, and the libraries that matter."""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import version

from tansiq.resources import PACKAGE, resource

# they cut words, name countries, join events and write graphs; the others only carry
_LIBRARIES = ("babel", "lxml", "pydantic", "pyoxigraph", "rapidfuzz", "rustworkx", "spacy")


@cache
def fingerprint() -> str:
    """Hash of the code and data that readings and pictures depend on: they are made anew after any change of it."""
    digest = hashlib.sha256()
    files = sorted(path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".yaml", ".txt") and path.is_file())
    for path in (*files, *sorted(resource("seeds", "actors").glob("*.yaml")), resource("ontology", "core.ttl")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def ontology_hash() -> str:
    """Hash of the ontology."""
    return hashlib.sha256(resource("ontology", "core.ttl").read_bytes()).hexdigest()


@cache
def libraries() -> dict[str, str]:
    """Name → version of the Python and of the libraries on which results depend."""
    return {"python": platform.python_version(), **{name: version(name) for name in _LIBRARIES}}
