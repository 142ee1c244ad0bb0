"""Processes that analyse portions of articles side by side.

Each is a fresh interpreter, not a fork: threads of this process (of the store, of the progress) would be copied in
whatever state they are, and a script or notebook needs no `if __name__ == "__main__"`. It holds the two pipes to this
process alone, so that it ends when this one does, however that ends.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import LifoQueue
from threading import Lock
from typing import Any

from tansiq.errors import TansiqError
from tansiq.model import Article
from tansiq.running.chunks import CHARACTERS, chunked, size
from tansiq.running.outcome import Outcome
from tansiq.running.worker import READY

EXTRACTOR = "tansiq.running.analysing"
AHEAD = 8  # portions a process that may wait to be analysed or written: a long article holds up nobody meanwhile


_PATIENCE = 10.0  # seconds that a process has to end once it says no more
_PROGRAM = "import sys; from tansiq.running.worker import main; main(sys.argv[1])"


class _Died(Exception):
    """The process ended in the middle of a portion."""


class Worker:
    """One process; it is started with its first portion, and anew when it has died.

    Args:
        extractor: module with the functions `analyse` and `prepare`.
    """

    def __init__(self, extractor: str) -> None:
        self._extractor = extractor
        self._process: subprocess.Popen[bytes] | None = None
        self._lock, self._closed = Lock(), False

    def ask(self, articles: Sequence[Article]) -> list[Outcome]:
        """The outcomes of a portion. Where the process dies, each article is tried once more, alone.

        Raises:
            TansiqError: the process cannot be started, or all articles would fail.
        """
        try:
            return self._ask(articles)
        except _Died:
            return [self._alone(article) for article in articles]

    def close(self) -> None:
        """End the process at once, and start it no more."""
        with self._lock:
            self._closed = True
            self._end()

    def _alone(self, article: Article) -> Outcome:
        try:
            return self._ask([article])[0]
        except _Died as death:
            return Outcome(failure=f"the process that analysed it {death}")

    def _ask(self, articles: Sequence[Article]) -> list[Outcome]:
        process = self._process or self._started()
        self._say([article.__dict__ for article in articles], process)
        outcomes: list[Outcome] = self._hear(process)
        return outcomes

    def _started(self) -> subprocess.Popen[bytes]:
        for last in (False, True):  # what killed it may have been meant for another, as where memory is short
            try:
                return self._start()
            except _Died as death:
                if last:
                    raise TansiqError(f"a process that was to analyse articles {death} before the first one") from None
        raise AssertionError

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, "-P", "-c", _PROGRAM, self._extractor]
        with self._lock:
            if self._closed:
                raise TansiqError("the run has ended")
            # its own group: Ctrl-C in a terminal is for this process, which then ends it
            self._process = process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, process_group=0
            )
        ready = self._hear(process)
        assert ready == READY
        return process

    def _say(self, what: object, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin
        try:
            pickle.dump(what, process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
        except OSError:
            raise self._death(process) from None

    def _hear(self, process: subprocess.Popen[bytes]) -> Any:
        assert process.stdout
        try:
            answer = pickle.load(process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            raise self._death(process) from None
        if isinstance(answer, str):
            raise TansiqError(answer)
        return answer

    def _death(self, process: subprocess.Popen[bytes]) -> _Died:
        try:
            code = process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:  # it lives, but what it says is no answer
            process.kill()
            code = process.wait()
        with self._lock:
            self._end()
        return _Died(f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}")

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                assert pipe
                with suppress(OSError):  # what it was to be told may still be there, and there is no one to tell
                    pipe.close()


def in_workers(articles: Iterable[Article], jobs: int, extractor: str = EXTRACTOR) -> Iterator[tuple[Article, Outcome]]:
    """Each article with its outcome, in the order given, analysed in so many processes.

    Only so many articles are read ahead that no process need wait. However the run ends, the processes end with it.

    Args:
        articles: taken one by one, as there is need.
        jobs: how many processes.
        extractor: module with the functions `analyse` and `prepare`, which the processes import.

    Raises:
        TansiqError: a process cannot be started, or all articles would fail.
    """
    workers = [Worker(extractor) for _ in range(jobs)]
    idle: LifoQueue[Worker] = LifoQueue()
    for worker in workers:
        idle.put(worker)

    def ask(chunk: list[Article]) -> list[Outcome]:
        worker = idle.get()
        try:
            return worker.ask(chunk)
        finally:
            idle.put(worker)

    waiting: deque[tuple[list[Article], Future[list[Outcome]]]] = deque()
    held = 0
    threads = ThreadPoolExecutor(jobs, "tansiq-worker")
    try:
        for chunk in chunked(articles):
            waiting.append((chunk, threads.submit(ask, chunk)))
            held += sum(map(size, chunk))
            while waiting and (held > jobs * AHEAD * CHARACTERS or waiting[0][1].done()):
                done, future = waiting.popleft()
                yield from zip(done, future.result(), strict=True)
                held -= sum(map(size, done))
        for done, future in waiting:
            yield from zip(done, future.result(), strict=True)
    finally:
        for worker in workers:
            worker.close()
        threads.shutdown(cancel_futures=True)
