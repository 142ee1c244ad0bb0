"""A real browser for tests, without a driver: Chromium's debugging protocol over its pipe, no port, no network."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

# Chromium reads commands from descriptor 3 and writes answers to 4
_ON_3_AND_4 = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-dev-shm-usage", "--remote-debugging-pipe", "--hide-scrollbars",
)  # fmt: skip


class Page:
    """One page in a browser of its own; its attributes tell what it did.

    Attributes:
        asked: addresses asked for by number of the request, the page's own first.
        refused: of these, the ones that the browser did not let out.
        problems: exceptions, errors on the console, and what the Content-Security-Policy refused.
        dialogs: texts of alerts.

    `fragment` is the part of the address behind #, `patience` how many seconds to wait for any answer.
    """

    def __init__(
        self,
        browser: str,
        profile: Path,
        path: Path,
        width: int = 1400,
        height: int = 900,
        fragment: str = "",
        patience: float = 30.0,
    ) -> None:
        self.asked: dict[str, str] = {}
        self.refused: list[str] = []
        self.problems: list[str] = []
        self.dialogs: list[str] = []
        self._patience = patience
        self._answers: dict[int, dict[str, Any]] = {}
        self._sent, self._session, self._unread, self._loaded = 0, "", b"", False
        theirs_in, self._out = (fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10) for fd in os.pipe())
        self._in, theirs_out = (fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10) for fd in os.pipe())
        command = [sys.executable, "-c", _ON_3_AND_4, str(theirs_in), str(theirs_out), browser, *_FLAGS,
                   f"--user-data-dir={profile}", f"--window-size={width},{height}", "about:blank"]  # fmt: skip
        self._process = subprocess.Popen(command, pass_fds=(theirs_in, theirs_out), stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        targets = self.send("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self._session = self.send("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.send(f"{domain}.enable")
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.send("Emulation.setDeviceMetricsOverride", **metrics)
        self.send("Page.navigate", url=path.as_uri() + (f"#{fragment}" if fragment else ""))
        self._until(lambda: self._loaded)

    def __enter__(self) -> Page:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait(self._patience)
        os.close(self._in)
        os.close(self._out)

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Give a command of the protocol and wait for its answer."""
        self._sent += 1
        number = self._sent
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        self._until(lambda: number in self._answers)
        answer = self._answers.pop(number)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def run(self, javascript: str) -> Any:
        """Value of an expression in the page."""
        done = self.send("Runtime.evaluate", expression=javascript, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def run_in_frame(self, javascript: str) -> Any:
        """Value of an expression in the one frame of the page that has an origin of its own."""
        own = self._session
        targets = self.send("Target.getTargets")["targetInfos"]
        (frame,) = (target["targetId"] for target in targets if target["type"] == "iframe")
        self._session = self.send("Target.attachToTarget", targetId=frame, flatten=True)["sessionId"]
        try:
            return self.run(javascript)
        finally:
            self._session = own

    @property
    def requests(self) -> list[str]:
        """Addresses asked for and not refused by the browser itself."""
        return [url for url in self.asked.values() if url not in self.refused]

    def click(self, x: float, y: float) -> None:
        """Press and release the left button at a place of the window."""
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def hover(self, x: float, y: float) -> None:
        """Move the mouse to a place of the window."""
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.send("Input.insertText", text=text)

    def wait_for(self, javascript: str) -> None:
        """Wait until an expression is true."""
        end = time.monotonic() + self._patience
        while not self.run(javascript):
            assert time.monotonic() < end, f"never came true: {javascript}"
            time.sleep(0.05)

    def screenshot(self, path: Path) -> None:
        """Save what the window shows as PNG."""
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"]))

    def _until(self, reached: Any) -> None:
        end = time.monotonic() + self._patience
        while not reached():
            readable, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
            assert readable, "the browser does not answer"
            got = os.read(self._in, 1 << 20)
            assert got, "the browser has gone"
            *messages, self._unread = (self._unread + got).split(b"\0")
            for message in messages:
                self._take(json.loads(message))

    def _take(self, message: dict[str, Any]) -> None:
        if "id" in message:
            self._answers[message["id"]] = message
            return
        method, told = message["method"], message["params"]
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Network.requestWillBeSent":
            self.asked[told["requestId"]] = told["request"]["url"]
        elif method == "Network.loadingFailed" and told.get("blockedReason"):
            self.refused.append(self.asked[told["requestId"]])
        elif method == "Runtime.exceptionThrown":
            details = told["exceptionDetails"]
            self.problems.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
            self.problems.append(told["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning"):
            self.problems.append(" ".join(str(value.get("value")) for value in told["args"]))
        elif method == "Page.javascriptDialogOpening":
            self.dialogs.append(told["message"])
