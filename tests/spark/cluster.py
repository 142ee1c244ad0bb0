"""A real cluster of Spark on loopback: a master and two workers of one core each, from the PySpark package."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyspark

HOME = Path(pyspark.__file__).parent
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # Java that starts soon and takes little
DEADLINE = 180.0  # seconds; only what hangs takes so long
SETTINGS = {
    "spark.driver.memory": "512m",
    "spark.executor.memory": "512m",
    "spark.driver.extraJavaOptions": QUICK,
    "spark.executor.extraJavaOptions": QUICK,
    "spark.shuffle.io.retryWait": "100ms",  # a worker that was killed does not come back
    "spark.sql.adaptive.coalescePartitions.enabled": "false",  # so few articles would be one partition
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


class Cluster:
    """The processes, each the head of a process group of its own, which its executors join.

    Args:
        folder: for their logs and files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._groups: list[subprocess.Popen[bytes]] = []
        conf = folder / "conf"
        conf.mkdir()
        (conf / "spark-defaults.conf").write_text("".join(f"{key} {value}\n" for key, value in SETTINGS.items()))
        self.environment = {
            "PYSPARK_PYTHON": sys.executable,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "SPARK_CONF_DIR": str(conf),
            "SPARK_HOME": str(HOME),
            "SPARK_LOCAL_DIRS": str(folder / "local"),
            "SPARK_LOCAL_IP": "127.0.0.1",
        }

    def start(self) -> None:
        """Start all and wait until the workers are known to the master."""
        log = self._start("master", "Master", "--port", "0")
        self.master = awaited(log, r"Starting Spark master at (spark://\S+)")[0]
        for name in ("one", "two"):
            options = ("--cores", "1", "--memory", "1g", "--work-dir", str(self._folder / name), self.master)
            self._start(name, "Worker", *options)
        awaited(log, r"Registering worker (\S+)", 2)

    def kill_worker(self) -> None:
        """Kill the last worker and its executor, as `kill -9` does."""
        self._kill(self._groups.pop())

    def stop(self) -> None:
        """Kill what still runs."""
        while self._groups:
            self._kill(self._groups.pop())

    def _start(self, name: str, kind: str, *options: str) -> Path:
        program = f"org.apache.spark.deploy.{kind.lower()}.{kind}"
        command = [HOME / "bin" / "spark-class", program, "--host", "127.0.0.1", "--webui-port", "0", *options]
        java = {"SPARK_DAEMON_MEMORY": "256m", "SPARK_DAEMON_JAVA_OPTS": QUICK}
        environment = {**os.environ, **self.environment, **java}
        log = self._folder / f"{name}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                command, env=environment, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
            )
        self._groups.append(process)
        return log

    @staticmethod
    def _kill(process: subprocess.Popen[bytes]) -> None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def awaited(log: Path, pattern: str, number: int = 1) -> list[str]:
    """What matches the pattern in a log, once it does so that often."""
    end = time.monotonic() + DEADLINE
    while len(found := re.findall(pattern, log.read_text())) < number:
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.05)
    return found


def appeared(*files: Path) -> None:
    """Wait until the files are there."""
    end = time.monotonic() + DEADLINE
    while not all(file.exists() for file in files):
        assert time.monotonic() < end, f"not there: {[str(file) for file in files if not file.exists()]}"
        time.sleep(0.05)
