"""Notebooks run as a reader runs them, from a copy of the folder, by the Python that runs the tests."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import jupytext
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ROOT / "notebooks"
PATIENCE = 120  # seconds that a cell may take
SETTINGS = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "MPLCONFIGDIR")


def run(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The notebook with its outputs.

    It finds what it finds in a checkout, and nothing of what the user of this machine has set up for Jupyter.

    Raises:
        CellExecutionError: a cell fails.
        AssertionError: a cell warns.
    """
    place = folder / "notebooks"
    place.mkdir()
    (folder / "seeds").symlink_to(ROOT / "seeds")
    for setting in SETTINGS:
        (folder / setting).mkdir()
        monkeypatch.setenv(setting, str(folder / setting))
    # a proxy that nobody serves: what asks the network fails
    for proxy in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(proxy, "http://127.0.0.1:9")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "graph"), os.environ.get("PYTHONPATH", "")]))
    notebook = jupytext.read(NOTEBOOKS / f"{name}.md")
    _execute(notebook, place)
    warned = [output.text for output in _outputs(notebook) if output.get("name") == "stderr"]
    assert not warned, warned
    return notebook


def shown(notebook: Any, form: str) -> list[str]:
    """What the cells of a notebook that ran show in this form (`text/html`, `image/png`)."""
    return [output.data[form] for output in _outputs(notebook) if form in output.get("data", ())]


def _execute(notebook: Any, place: Path) -> None:
    # without folders of kernels there is one alone: the Python that runs this
    kernels = KernelSpecManager(kernel_dirs=[])
    # sockets in a folder of their own: no port is opened, and their paths may not be long
    with tempfile.TemporaryDirectory() as sockets:
        manager = AsyncKernelManager(
            kernel_name="python3", kernel_spec_manager=kernels, transport="ipc", ip=f"{sockets}/kernel"
        )
        client = NotebookClient(notebook, km=manager, timeout=PATIENCE, resources={"metadata": {"path": str(place)}})
        try:
            client.execute()
        finally:
            run_sync(manager.shutdown_kernel)(now=True)


def _outputs(notebook: Any) -> list[Any]:
    return [output for cell in notebook.cells for output in cell.get("outputs", ())]
