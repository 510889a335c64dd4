"""Starts the real program with a demo mall of its own and ends it again.

As a command it lends that program to another one: program.py COMMAND... runs COMMAND with MADANG_URL set.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOGS = ROOT / ".build-logs"
OPEN_LINE = re.compile(r"Madang is open at (http://\S+?)/?$")
SIGN_IN_LINE = re.compile(r"^\s*(shopper|merchant|staff|mall|operator)\s+(\S+)\s+(\S+)\s*$", re.IGNORECASE)
START_SECONDS = 180


@dataclass
class Program:
    """A running madang: where it answers, and who may sign in (role -> (name, password))."""

    url: str = ""
    people: dict = field(default_factory=dict)
    lines: list = field(default_factory=list)
    process: subprocess.Popen = None
    data: str = ""

    @classmethod
    def start(cls):
        """A demo mall."""
        return cls._open(["demo"])

    @classmethod
    def serve(cls, flags, variables=None, data=None):
        """A yard with these flags and environment variables; an empty one unless its folder is named."""
        return cls._open(["serve", *flags], variables, data)

    @classmethod
    def _open(cls, command, variables=None, data=None):
        executable = Path(os.environ.get("MADANG_PROGRAM", ROOT / ".build/debug/madang"))
        if not executable.exists():
            raise SystemExit(f"{executable} is not built yet. Build it with: swift build --product madang")
        program = cls(data=data or tempfile.mkdtemp(prefix="madang-demo-"))
        # Should this process be killed, the program it started ends too.
        tied = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
        program.process = subprocess.Popen(
            [*tied, executable, *command, "--data", program.data, "--port", "0"], env=dict(os.environ, **(variables or {})),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        reader = threading.Thread(target=program._read, daemon=True)
        reader.start()
        deadline = time.monotonic() + START_SECONDS
        while not program.url:
            if program.process.poll() is not None or time.monotonic() > deadline:
                last = "".join(program.lines[-20:])
                program.stop()
                raise SystemExit(f"madang {command[0]} did not open within {START_SECONDS} s; its last words:\n{last}")
            time.sleep(0.05)
        time.sleep(0.3)  # the sign-ins follow the address
        return program

    def _read(self):
        """Keeps what the program says, in a log file too, and notices address and sign-ins."""
        LOGS.mkdir(exist_ok=True)
        with open(LOGS / "program.log", "w") as log:
            for line in self.process.stdout:
                self.lines.append(line)
                log.write(line)
                log.flush()
                if found := SIGN_IN_LINE.match(line):
                    self.people[found[1].lower()] = (found[2], found[3])
                if found := OPEN_LINE.search(line.rstrip()):
                    self.url = found[1]

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        shutil.rmtree(self.data, ignore_errors=True)


def main():
    if len(sys.argv) < 2:
        raise SystemExit("Say what to run while the program is open: program.py COMMAND...")
    program = Program.start()
    try:
        environment = dict(os.environ, MADANG_URL=program.url)
        raise SystemExit(subprocess.run(sys.argv[1:], env=environment).returncode)
    finally:
        program.stop()


if __name__ == "__main__":
    main()
