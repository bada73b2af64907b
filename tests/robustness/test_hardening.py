"""What a release build is protected by, as its ELF file tells."""
import re
import subprocess
import unittest

from harness import PROGRAM


class Hardening(unittest.TestCase):
    def readelf(self, option):
        return subprocess.run(["readelf", "-W", option, PROGRAM], capture_output=True, text=True, check=True).stdout

    def test_position_independent(self):
        self.assertIn("DYN (Position-Independent Executable file)", self.readelf("--file-header"))

    def test_relocations_are_bound_at_start(self):
        self.assertIn("GNU_RELRO", self.readelf("--program-headers"))
        self.assertIn("NOW", self.readelf("--dynamic"))

    def test_stack_and_library_calls_are_checked(self):
        symbols = self.readelf("--dyn-syms")
        self.assertIn("__stack_chk_fail", symbols)
        self.assertRegex(symbols, r"__\w+_chk@")

    def test_heap_is_told_how_to_work(self):
        self.assertRegex(self.readelf("--dyn-syms"), r"\bmalloc_conf\b")

    def test_stack_is_not_executable(self):
        stack = [line for line in self.readelf("--program-headers").splitlines() if "GNU_STACK" in line]
        self.assertIn("RW ", stack[0])

    def test_no_library_comes_from_the_current_folder(self):
        paths = re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", self.readelf("--dynamic"))
        self.assertEqual(len(paths), 1)
        for folder in paths[0].split(":"):
            self.assertRegex(folder, r"^(/|\$ORIGIN)")
