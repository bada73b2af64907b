"""What the tests of robustness share: the program, a folder for each test, and what an answer has to be like."""
import os
import resource
import shutil
import subprocess
import tempfile
import unittest

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.abspath(os.environ["COMMUNIQUE"])
LONG = "LONG" in os.environ

RELEASES = os.path.join(SOURCE, "examples", "korea.txt")
MORE = os.path.join(SOURCE, "examples", "world.jsonl")
FORMATS = ("turtle", "ntriples", "trig", "nquads", "graphml", "gexf", "neo4j-nodes", "neo4j-relationships", "dot", "jsonl")
QUESTIONS = (
    ["find", "trade"], ["stats"], ["posts"], ["meetings"], ["statements"], ["figures"], ["agreements"], ["rank"], ["review"],
    ["show", "Korea"], ["relations", "Korea"], ["timeline", "Korea"], ["explain", "Korea"])


def limit(**limits):
    """A preexec function: limit(NOFILE=8)."""
    def set_limits():
        for name, value in limits.items():
            resource.setrlimit(getattr(resource, "RLIMIT_" + name), (value, value))
    return set_limits


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content):
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


class RobustnessTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="communique-robustness-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.kb = self.path("kb.db")

    def path(self, name):
        return os.path.join(self.folder, name)

    def run_program(self, *arguments, **options):
        options.setdefault("stdin", None if "input" in options else subprocess.DEVNULL)
        if "input" in options:
            del options["stdin"]
        options.setdefault("stdout", subprocess.PIPE)
        environment = dict(os.environ, LC_ALL="C.UTF-8", COLUMNS="80", COMMUNIQUE_KB=self.kb, **options.pop("env", {}))
        done = subprocess.run([PROGRAM, *arguments], stderr=subprocess.PIPE, cwd=self.folder, env=environment, timeout=300,
                              **options)
        done.stderr = done.stderr.decode(errors="replace")
        self.assertGreaterEqual(done.returncode, 0, f"{arguments}: died of signal {-done.returncode}: {done.stderr}")
        return done

    def build(self, *inputs, kb=None):
        done = self.run_program("build", *(inputs or (RELEASES,)), "--jobs", "2", "--kb", kb or self.kb)
        self.assertEqual(done.returncode, 0, done.stderr)
        return read(kb or self.kb)

    def assert_refused(self, done, codes, text=""):
        """One clear line, and one of the documented codes."""
        codes = (codes,) if isinstance(codes, int) else codes
        self.assertIn(done.returncode, codes, f"{done.args[1:]}: {done.stderr}")
        lines = done.stderr.splitlines()
        self.assertEqual(len(lines), 1, f"{done.args[1:]}: {done.stderr}")
        self.assertIn(text, lines[0])

    def assert_only(self, *names):
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(names))
