"""Several processes on one knowledge base."""
import os
import subprocess
import time

from harness import MORE, PROGRAM, RELEASES, QUESTIONS, RobustnessTest, read


class AtOnce(RobustnessTest):
    def start_slow_build(self):
        """A build that has begun and waits for the rest of its input."""
        process = subprocess.Popen([PROGRAM, "build", "-", "--kb", self.kb], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, cwd=self.folder)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        while not os.path.exists(self.kb + ".part"):
            self.assertIsNone(process.poll())
            time.sleep(0.01)
        return process

    def finish(self, process):
        _, errors = process.communicate(read(MORE))
        self.assertEqual(process.returncode, 0, errors)

    def test_second_build_says_so_and_stops(self):
        old = self.build()
        first = self.start_slow_build()
        self.assert_refused(self.run_program("build", MORE), 4, "another process is writing it")
        self.assert_refused(self.run_program("remove", "rel:0"), 4, "another process is writing it")
        self.assertEqual(read(self.kb), old)
        self.finish(first)
        self.build(RELEASES, kb=self.path("other.db"))
        self.run_program("build", "-", "--kb", "other.db", input=read(MORE))
        self.assertEqual(read(self.kb), read(self.path("other.db")))

    def test_questions_see_the_state_before(self):
        self.build()
        answers = [self.run_program(*question).stdout for question in QUESTIONS]
        first = self.start_slow_build()
        self.assertEqual([self.run_program(*question).stdout for question in QUESTIONS], answers)
        self.finish(first)
        self.assertNotEqual([self.run_program(*question).stdout for question in QUESTIONS], answers)

    def test_question_outlives_a_build(self):
        self.build()
        whole = self.run_program("export", "-f", "jsonl").stdout
        slow = subprocess.Popen([PROGRAM, "export", "-f", "jsonl", "--kb", self.kb], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL)
        begin = slow.stdout.read(1000)
        self.build(MORE)
        self.assertEqual(begin + slow.communicate()[0], whole)

    def test_many_builds_at_once(self):
        processes = [subprocess.Popen([PROGRAM, "build", MORE, "--kb", self.kb], stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE) for _ in range(8)]
        errors = [process.communicate()[1] for process in processes]
        codes = [process.returncode for process in processes]
        self.assertLessEqual(set(codes), {0, 4}, errors)
        self.assertIn(0, codes)
        self.assertEqual(read(self.kb), self.build(MORE, kb=self.path("other.db")))
