"""Files and folders that are not what one expects."""
import json
import os
import threading

from harness import RobustnessTest, write

SMALL_FILES = 10_000
RELEASE = "Kenya meets Norway\nThe Ministry of Trade of Kenya met Norway in Oslo.\n"


class Files(RobustnessTest):
    def setUp(self):
        super().setUp()
        self.input = self.path("in")
        os.mkdir(self.input)

    def put(self, name, content=RELEASE):
        return write(os.path.join(self.input, name), content)

    def extract(self, *inputs, **options):
        return self.run_program("extract", *(inputs or (self.input,)), **options)

    def test_links_in_a_loop(self):
        self.put("a.txt")
        os.symlink(self.input, os.path.join(self.input, "again"))
        os.symlink("self", os.path.join(self.input, "self"))
        os.symlink("nowhere", os.path.join(self.input, "dangling"))
        done = self.extract()
        self.assertEqual((done.returncode, done.stdout.count(b"\n")), (1, 1), done.stderr)
        self.assertIn("self: Too many levels of symbolic links", done.stderr)
        self.assertIn("dangling: No such file or directory", done.stderr)

    def test_pipes_and_devices(self):
        self.put("a.txt")
        os.mkfifo(os.path.join(self.input, "pipe"))
        done = self.extract(self.input, "/dev/zero", "/dev/null")
        self.assertEqual((done.returncode, done.stdout.count(b"\n")), (1, 1), done.stderr)
        self.assertEqual(done.stderr.count("left out: neither a file nor a folder"), 3)

    def test_no_permission(self):
        self.put("a.txt")
        os.chmod(self.put("b.txt"), 0)
        os.mkdir(os.path.join(self.input, "closed"), 0)
        os.chmod(self.folder, 0o755)
        as_other = {"user": 65534, "group": 65534} if os.getuid() == 0 else {}
        done = self.extract(**as_other)
        os.chmod(os.path.join(self.input, "closed"), 0o755)
        self.assertEqual((done.returncode, done.stdout.count(b"\n")), (1, 1), done.stderr)
        self.assertEqual(done.stderr.count("Permission denied"), 2)

    def test_names_that_are_not_utf8(self):
        write(os.path.join(os.fsencode(self.input), b"\xff\xfe\n\x1b[31m.txt"), RELEASE)
        write(os.path.join(os.fsencode(self.input), b"\xc3.txt"), b"\xff\xfe")
        done = self.extract()
        self.assertEqual(done.stdout.count(b"\n"), 1, done.stderr)
        done.stdout.decode()
        self.assertNotIn("\x1b", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_empty(self):
        for done in (self.extract(), self.extract(self.put("empty.txt", "")), self.extract("-", input=b"")):
            self.assertEqual((done.returncode, done.stdout), (0, b""), done.stderr)

    def test_missing(self):
        self.assert_refused(self.extract("nowhere"), 1, "nowhere: No such file or directory")

    def test_file_that_grows(self):
        path = self.put("grows.txt", "-\n" + RELEASE)
        stop = threading.Event()

        def grow():
            with open(path, "a", encoding="utf-8") as file:
                for _ in range(20_000):
                    if stop.is_set():
                        break
                    file.write("-\n" + RELEASE)
                    file.flush()

        thread = threading.Thread(target=grow)
        thread.start()
        done = self.extract()
        stop.set()
        thread.join()
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertGreater(done.stdout.count(b"\n"), 0)

    def test_file_that_shrinks(self):
        path = self.put("shrinks.txt", ("-\n" + RELEASE) * 20_000)

        def shrink():
            for length in reversed(range(0, os.path.getsize(path), 50_000)):
                os.truncate(path, length)

        thread = threading.Thread(target=shrink)
        thread.start()
        done = self.extract()
        thread.join()
        self.assertIn(done.returncode, (0, 1), done.stderr)
        for line in done.stdout.splitlines():
            json.loads(line)

    def test_release_of_100_megabytes(self):
        self.put("large.txt", "-\n" + RELEASE + "-\nKenya\n" + "Norway met. " * (100_000_000 // 12) + "\n-\n" + RELEASE)
        done = self.extract()
        self.assertEqual((done.returncode, done.stdout.count(b"\n")), (1, 2), done.stderr)
        self.assertIn("large.txt:5: left out: longer than 16 MB", done.stderr)

    def test_files_that_vanish(self):
        names = [self.put(f"{number:04}.txt", RELEASE + str(number)) for number in range(2000)]

        def remove():
            for name in reversed(names):
                os.remove(name)

        thread = threading.Thread(target=remove)
        thread.start()
        done = self.extract()
        thread.join()
        self.assertIn(done.returncode, (0, 1), done.stderr)
        for line in done.stderr.splitlines():
            self.assertTrue(line.endswith(": No such file or directory"), line)

    def test_ten_thousand_small_files(self):
        for number in range(SMALL_FILES):
            self.put(f"{number}.txt", RELEASE + str(number))
        done = self.extract()
        self.assertEqual((done.returncode, done.stdout.count(b"\n")), (0, len(os.listdir(self.input))), done.stderr[:500])

    def test_deep_folders(self):
        folder = self.input
        for _ in range(200):
            folder = os.path.join(folder, "deeper")
            os.mkdir(folder)
        write(os.path.join(folder, "a.txt"), RELEASE)
        done = self.extract()
        self.assertEqual((done.returncode, done.stdout.count(b"\n")), (0, 1), done.stderr)
