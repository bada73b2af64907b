"""Knowledge bases that are damaged, cut short, foreign or of another version: refused with one line, and left alone."""
import contextlib
import os
import random
import sqlite3

from harness import LONG, MORE, QUESTIONS, RobustnessTest, read, write

CHANGES = 500 if LONG else 60


class Damage(RobustnessTest):
    def ask_everything(self, content):
        """No question may end otherwise than documented, and no build may touch what it cannot read."""
        write(self.kb, content)
        for question in (self.random.choice(QUESTIONS), ["export", "-f", "nquads"]):
            done = self.run_program(*question)
            self.assertIn(done.returncode, (0, 1, 2, 3), done.stderr)
        done = self.run_program("build", MORE)
        if done.returncode == 0:
            return
        self.assert_refused(done, 3)
        self.assertEqual(read(self.kb), content)
        self.assert_only("kb.db")

    def setUp(self):
        super().setUp()
        self.random = random.Random(8)

    def test_changed_bytes(self):
        whole = self.build()
        for _ in range(CHANGES):
            damaged = bytearray(whole)
            for _ in range(self.random.choice((1, 4, 64, 1024))):
                damaged[self.random.randrange(len(damaged))] = self.random.randrange(256)
            self.ask_everything(bytes(damaged))

    def test_cut_short(self):
        whole = self.build()
        for length in (1, 15, 16, 100, 4096, 8192, *(self.random.randrange(len(whole)) for _ in range(CHANGES // 3))):
            write(self.kb, whole[:length])
            self.assert_refused(self.run_program("stats"), 3, "kb.db")
            self.ask_everything(whole[:length])

    def test_zeroed_pages(self):
        whole = self.build()
        for _ in range(CHANGES // 3):
            page = self.random.randrange(len(whole) // 4096) * 4096
            self.ask_everything(whole[:page] + bytes(4096) + whole[page + 4096:])

    def test_impossible_rows(self):
        """Rows that contradict each other, or numbers that stand for nothing."""
        old = self.build()
        for change in ("DELETE FROM tenures", "UPDATE entities SET type = 200", "UPDATE entities SET type = -1"):
            write(self.kb, old)
            with contextlib.closing(sqlite3.connect(self.kb)) as database, database:
                database.execute(change)
            for form in ("ntriples", "turtle"):
                self.assert_refused(self.run_program("export", "-f", form), 3, "damaged")

    def test_other_version(self):
        self.build()
        for version, reason in ((9999, "written by a newer communique"), (0, "is no longer read")):
            with contextlib.closing(sqlite3.connect(self.kb)) as database:
                database.execute(f"PRAGMA user_version = {version}")
            content = read(self.kb)
            for command in (["stats"], ["build", MORE], ["export"]):
                self.assert_refused(self.run_program(*command), 3, reason)
            self.assertEqual(read(self.kb), content)

    def test_locked(self):
        old = self.build()
        with contextlib.closing(sqlite3.connect(self.kb)) as other:
            other.execute("BEGIN EXCLUSIVE")
            for command in (["stats"], ["build", MORE], ["export"]):
                self.assert_refused(self.run_program(*command), 3, "locked by another program")
        self.assertEqual(read(self.kb), old)
        self.assert_only("kb.db")

    def test_no_knowledge_base(self):
        with sqlite3.connect(self.path("other.db")) as database:
            database.execute("CREATE TABLE recipes(name)")
        other = read(self.path("other.db"))
        os.remove(self.path("other.db"))
        for content in (b"", b"Dear diary\n" * 500, other):
            write(self.kb, content)
            for command in (["stats"], ["build", MORE]):
                self.assert_refused(self.run_program(*command), 3, "kb.db")
            self.assertEqual(read(self.kb), content)
