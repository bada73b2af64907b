"""Hostile texts take time that grows with their length alone, counted in instructions and never in seconds."""
import os
import re
import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from harness import LONG, PROGRAM, RELEASES, RobustnessTest, read, write
from hostile_text import CASES

SIZE = 400_000 if LONG else 30_000  # bytes
MOST = 5  # times what a usual text costs a byte
FULL_SIZES = {  # of the whole input; a release may have 16 MB
    "one line": 50_000_000, "one sentence": 7_000_000, "one word": 15_000_000, "long name": 100_000, "brackets": 10_000_000,
    "quotes": 10_000_000, "curly quotes": 10_000_000, "deep JSON": 2_000_000, "people": 15_000_000, "one surname": 15_000_000,
    "ministries": 15_000_000, "agreements": 15_000_000, "members": 15_000_000, "capitals": 15_000_000, "markup": 15_000_000,
    "mixed line ends": 100_000_000, "short releases": 100_000_000, "invalid UTF-8": 100_000_000}


class Growth(RobustnessTest):
    def setUp(self):
        super().setUp()
        if shutil.which("valgrind") is None:
            self.skipTest("valgrind is not installed")

    def count(self, *arguments):
        """The instructions that the program takes."""
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", PROGRAM, *arguments],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=self.folder)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return int(re.search(r"Collected : (\d+)", done.stderr).group(1))

    def instructions(self, text):
        """That the program takes for one release."""
        path = write(self.path(str(threading.get_ident())), text)
        return self.count("extract", "--jobs", "1", path, "-o", "/dev/null")

    def test_long_questions_take_no_more_than_their_reading(self):
        """Eight times as many letters may take five times the instructions: names are searched by the first of them only."""
        self.build(RELEASES)
        questions = {"one letter": "x" * 16_000, "all letters": "".join(chr(0x4E00 + number) for number in range(16_000))}
        for command in ("find", "show", "explain"):
            start = self.count(command, "--kb", "kb.db", "--", "xyz")
            for name, question in questions.items():
                short, long = (self.count(command, "--kb", "kb.db", "--", question[:size]) - start for size in (2_000, 16_000))
                self.assertLess(long, MOST * max(short, 10_000_000), (command, name))

    def test_no_text_takes_more_than_its_length(self):
        start = self.instructions(b"Kenya\nNorway\n")
        usual = read(RELEASES)
        usual_cost = (self.instructions(usual) - start) / len(usual)
        too_slow = {}

        def times_usual(make):
            text = make(SIZE)
            return (self.instructions(text) - start) / len(text) / usual_cost

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            costs = dict(zip(CASES, pool.map(times_usual, CASES.values())))
        for name, times in costs.items():
            print(f"  {name}: {times:.2f} times the usual", file=sys.stderr)
            if times > MOST:
                too_slow[name] = times
        self.assertFalse(too_slow)

    def test_full_size(self):
        if not LONG:
            self.skipTest("with --long")
        for name, size in FULL_SIZES.items():
            path = write(self.path("text"), CASES[name](size))
            done = self.run_program("extract", path, "-o", os.devnull)
            self.assertIn(done.returncode, (0, 1), name)
            self.assertLess(len(done.stderr.splitlines()), 20, name)
