"""No space, no rights, no handles, no memory, no reader: one clear line, and what was there before stays."""
import contextlib
import os
import subprocess
import unittest

from harness import FORMATS, MORE, PROGRAM, QUESTIONS, RobustnessTest, limit, read, write

CANNOT_LOAD = 127  # the system could not even start the program


@contextlib.contextmanager
def small_disk(folder, options):
    """A file system of its own in the folder."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        raise unittest.SkipTest("no file system can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


class NoSpace(RobustnessTest):
    def test_disk_full_while_building(self):
        size = len(self.build(kb=self.kb))
        os.remove(self.kb)
        for share in (0.01, 0.3, 0.7, 0.98):
            with small_disk(self.folder, f"size={int(size * (1 + share))}"):
                old = self.build()
                self.assert_refused(self.run_program("build", MORE), 4, "kb.db")
                self.assertEqual(read(self.kb), old)
                self.assert_only("kb.db")

    def test_disk_full_while_exporting(self):
        self.build()
        disk = self.path("disk")
        os.mkdir(disk)
        for format in FORMATS:
            with small_disk(disk, "size=8k"):
                target = os.path.join(disk, "export")
                with open(target, "w") as file:
                    file.write("old")
                self.assert_refused(self.run_program("export", "-f", format, "-o", target), 4, "export")
                self.assertEqual(read(target), b"old")
                self.assertEqual(os.listdir(disk), ["export"])

    def test_file_size_limit(self):
        old = self.build()
        for size in (0, 4096, 100_000, len(old) - 1):
            self.assert_refused(self.run_program("build", MORE, preexec_fn=limit(FSIZE=size)), 4)
            self.assertEqual(read(self.kb), old)
            self.assert_only("kb.db")

    def test_full_device(self):
        self.build()
        for question in [*QUESTIONS, ["export"], ["extract", MORE], ["completion", "bash"]]:
            with open("/dev/full", "w") as full:
                done = self.run_program(*question, stdout=full)
            self.assertEqual(done.returncode, 4, f"{question}: {done.stderr}")
            self.assertEqual(done.stderr.splitlines()[-1], "communique: standard output: cannot be written", question)


class NoRights(RobustnessTest):
    def test_read_only_disk(self):
        with small_disk(self.folder, "size=64m"):
            old = self.build()
            subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)
            self.assert_refused(self.run_program("build", MORE), 4, "Read-only file system")
            self.assert_refused(self.run_program("export", "-o", "graph.ttl"), 4, "Read-only file system")
            self.assertEqual(self.run_program("stats").returncode, 0)
            self.assertEqual(read(self.kb), old)

    def test_read_only_folder(self):
        old = self.build()
        os.chmod(self.folder, 0o555)
        self.addCleanup(os.chmod, self.folder, 0o755)
        as_other = {"user": 65534, "group": 65534} if os.getuid() == 0 else {}
        self.assert_refused(self.run_program("build", MORE, **as_other), 4, "Permission denied")
        self.assert_refused(self.run_program("export", "-o", "graph.ttl", **as_other), 4, "Permission denied")
        self.assertEqual(read(self.kb), old)
        self.assert_only("kb.db")

    def test_target_is_a_folder(self):
        self.build()
        os.mkdir(self.path("there"))
        self.assert_refused(self.run_program("export", "-o", "there"), 4, "is a folder")
        self.assert_refused(self.run_program("build", MORE, "--kb", "there"), 4, "is a folder")
        self.assert_refused(self.run_program("export", "-o", "no/folder"), 4, "No such file")

    def test_planted_link_is_not_followed(self):
        old = self.build()
        with open(self.path("precious"), "w") as file:
            file.write("keep")
        os.symlink("precious", self.path("kb.db.part"))
        self.assert_refused(self.run_program("build", MORE), 4)
        self.assertEqual(read(self.path("precious")), b"keep")
        self.assertEqual(read(self.kb), old)


class NoResources(RobustnessTest):
    def skip_under_a_sanitizer(self, why):
        if b"__asan_init" in read(PROGRAM):
            self.skipTest("a sanitizer " + why)

    def test_out_of_handles(self):
        self.skip_under_a_sanitizer("opens files of its own to check what objects are")
        old = self.build()
        refused = 0
        for handles in range(3, 12):
            done = self.run_program("build", MORE, "--kb", "new.db", preexec_fn=limit(NOFILE=handles))
            if done.returncode == CANNOT_LOAD:
                continue
            self.assertIn(done.returncode, (0, 1, 4), done.stderr)
            self.assertLessEqual(len(done.stderr.splitlines()), 2)
            refused += done.returncode != 0
            done = self.run_program("stats", preexec_fn=limit(NOFILE=handles))
            self.assertIn(done.returncode, (0, 3), done.stderr)
            done = self.run_program("export", "-o", "graph.ttl", preexec_fn=limit(NOFILE=handles))
            self.assertIn(done.returncode, (0, 3, 4), done.stderr)
        self.assertGreater(refused, 0)
        self.assertEqual(read(self.kb), old)

    def least_to_start(self):
        """Megabytes without which libraries fail before the program begins."""
        for megabytes in range(16, 420, 4):
            done = subprocess.run([PROGRAM, "--help"], capture_output=True, preexec_fn=limit(AS=megabytes << 20))
            if done.returncode == 0:
                return megabytes
        self.fail("the program does not start")

    def test_out_of_memory(self):
        self.skip_under_a_sanitizer("takes more memory than any limit")
        old = self.build()
        refused = 0
        for megabytes in range(self.least_to_start() + 8, 420, 10):
            done = self.run_program("build", MORE, "--jobs", "2", "--kb", "new.db", preexec_fn=limit(AS=megabytes << 20))
            if done.returncode == 0:
                continue
            refused += 1
            self.assert_refused(done, (3, 4))
            self.assertFalse([name for name in os.listdir(self.folder) if name.endswith(".part")])
        self.assertGreater(refused, 0)
        self.assertEqual(read(self.kb), old)

    def test_no_library_for_sparql(self):
        """Only the command that needs the library tells that it cannot be loaded."""
        self.build()
        broken = self.path("libraries")
        os.mkdir(broken)
        write(os.path.join(broken, "communique_sparql.so"), "no library")
        settings = {"LD_LIBRARY_PATH": broken}
        done = self.run_program("sparql", "ASK { ?a ?b ?c }", env=settings)
        self.assertEqual(done.returncode, 4)
        self.assertRegex(done.stderr, r"^communique: communique_sparql\.so: SPARQL needs this library: .*\n$")
        self.assertEqual(self.run_program("stats", env=settings).returncode, 0)


class NoReader(RobustnessTest):
    def test_broken_pipe(self):
        self.build()
        for question in [*QUESTIONS, ["export"], ["export", "-f", "gexf"], ["extract", MORE]]:
            reader, writer = os.pipe()
            os.close(reader)
            done = self.run_program(*question, stdout=writer)
            os.close(writer)
            self.assertEqual((done.returncode, [line for line in done.stderr.splitlines() if "communique:" in line]), (0, []),
                             question)

    def test_build_without_anyone_who_listens(self):
        reader, writer = os.pipe()
        os.close(reader)
        done = self.run_program("build", MORE, stdout=writer)
        os.close(writer)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.run_program("stats").returncode, 0)
