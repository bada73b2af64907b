"""Memory of a build grows with what releases name, not with how much text they have."""
import itertools
import os
import re
import subprocess

from harness import LONG, PROGRAM, RELEASES, RobustnessTest, read

SIZES = (20_000_000, 60_000_000) if LONG else (6_000_000, 12_000_000)  # bytes; from the first on SQLite's cache is full
MOST = 4  # bytes for each byte of text; where readings were held, it took 13


class Memory(RobustnessTest):
    def corpus(self, size):
        """Copies of the examples, of the same names, with figures and years of their own."""
        releases = re.split(r"^-\n", read(RELEASES).decode(), flags=re.MULTILINE)[1:]
        path, written = self.path(str(size)), 0
        with open(path, "w", encoding="utf-8") as file:
            for number, text in enumerate(itertools.cycle(releases)):
                if written >= size:
                    return path
                text = re.sub(r"\b20[0-2]\d\b", lambda match: str(int(match.group()) - number % 13), text)
                text = re.sub(r"(?<=\d)\.\d\b", f".{number}", text)
                written += file.write(f"-\n{text.rstrip()} This was number {number} of {number * number}.\n")

    def peak(self, path):
        """Bytes that a build takes at its height."""
        process = subprocess.Popen([PROGRAM, "build", path, "--kb", self.kb, "--fresh"], cwd=self.folder,
                                   stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.assertEqual(status, 0)
        return usage.ru_maxrss * 1024

    def test_build_does_not_hold_the_text(self):
        small, large = (self.peak(self.corpus(size)) for size in SIZES)
        self.assertLess(large - small, MOST * (SIZES[1] - SIZES[0]), f"{small} and {large} bytes")
