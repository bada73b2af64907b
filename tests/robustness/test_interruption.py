"""A build is killed or interrupted at random moments: the knowledge base is the old one or the new one, byte for byte."""
import os
import random
import signal
import subprocess
import time

from harness import LONG, MORE, PROGRAM, RobustnessTest, read

MOMENTS = 1000 if LONG else 100  # of each signal


class Interruption(RobustnessTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(8)

    def interrupt(self, number, longest, *arguments):
        process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, cwd=self.folder)
        time.sleep(self.random.uniform(0, longest))
        process.send_signal(number)
        return process.wait()

    def length_of(self, *arguments):
        begin = time.monotonic()
        self.assertEqual(self.run_program(*arguments).returncode, 0)
        return time.monotonic() - begin

    def try_moments(self, number):
        """The numbers of runs that were stopped and that were not."""
        old = self.build(MORE)
        command = ("build", os.path.join(os.path.dirname(MORE), "2025-12-03-ai-standards-summit.txt"), "--kb", "kb.db")
        longest = self.length_of(*command) * 1.2
        new = read(self.kb)
        self.assertNotEqual(old, new)
        stopped = 0
        for _ in range(MOMENTS):
            with open(self.kb, "wb") as file:
                file.write(old)
            stopped += self.interrupt(number, longest, *command) != 0
            self.assertIn(read(self.kb), (old, new))
            left = set(os.listdir(self.folder)) - {"kb.db"}
            self.assertLessEqual(left, {"kb.db.part"} if number == signal.SIGKILL else set())
        self.assertGreater(stopped, MOMENTS // 10)
        self.assertEqual(self.run_program(*command).returncode, 0)
        self.assertEqual(read(self.kb), new)
        self.assert_only("kb.db")

    def test_kill(self):
        self.try_moments(signal.SIGKILL)

    def test_interrupt(self):
        self.try_moments(signal.SIGINT)

    def test_interrupted_export(self):
        self.build()
        command = ("export", "-f", "jsonl", "--kb", "kb.db", "-o", "export")
        longest = self.length_of(*command)
        new = read(self.path("export"))
        for _ in range(MOMENTS // 2):
            with open(self.path("export"), "wb") as file:
                file.write(b"old")
            self.interrupt(signal.SIGINT, longest, *command)
            self.assertIn(read(self.path("export")), (b"old", new))
            self.assert_only("export", "kb.db")
