"""Where the data that ships with tansiq is: inside an installed package, else in the checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parents[1]


def resource(folder: str, *parts: str) -> Path:
    """Path of a shipped file or folder.

    Args:
        folder: top-level folder, "seeds" or "ontology".
        parts: path below it.

    Raises:
        FileNotFoundError: it is neither in the package nor in the checkout.
    """
    for root in (PACKAGE / "_data", CHECKOUT):
        path = root.joinpath(folder, *parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join((folder, *parts))} is neither in the package nor in the checkout")
