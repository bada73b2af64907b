#!/usr/bin/env python3
"""Runs the command tests: each folder that holds a file `command` is one case.

    run.py PROGRAM [--update] [CASE...]

`command` is a shell line in which `communique` is the program; it runs in a folder of its own, with a copy of the case's
files and of those of the `shared/` beside it and of `tests/commands/shared/`; $SOURCE is the source tree. Output, messages and exit code are compared
with `expected.out`, `expected.err` and `expected.exit` (absent: nothing is printed, the code is 0). --update writes them
anew: read the difference before you commit it.
"""
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
EXPECTED = ("expected.out", "expected.err", "expected.exit")


def read(path):
    if not os.path.exists(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def run(case, program):
    with tempfile.TemporaryDirectory() as folder:
        for source in (os.path.join(HERE, "shared"), os.path.join(case, "..", "shared"), case):
            if os.path.isdir(source):
                shutil.copytree(source, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("command", "expected.*"))
        programs = os.path.join(folder, ".bin")
        os.mkdir(programs)
        os.symlink(program, os.path.join(programs, "communique"))
        environment = dict(os.environ, PATH=programs + os.pathsep + os.environ["PATH"], LC_ALL="C.UTF-8", COLUMNS="80",
                           SOURCE=os.path.dirname(os.path.dirname(HERE)))
        environment.pop("COMMUNIQUE_KB", None)
        line = read(os.path.join(case, "command")).decode()
        done = subprocess.run(["bash", "-c", line], cwd=folder, env=environment, capture_output=True, timeout=120)
    code = b"" if done.returncode == 0 else b"%d\n" % done.returncode
    return dict(zip(EXPECTED, (done.stdout, done.stderr, code)))


def update(case, found):
    for name, content in found.items():
        path = os.path.join(case, name)
        if content:
            with open(path, "wb") as file:
                file.write(content)
        elif os.path.exists(path):
            os.remove(path)


def main():
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    program, chosen = os.path.abspath(arguments[0]), tuple(arguments[1:])
    passed = failed = 0
    for case, _, files in sorted(os.walk(HERE)):
        name = os.path.relpath(case, HERE)
        if "command" not in files or (chosen and not name.startswith(chosen)):
            continue
        found = run(case, program)
        if "--update" in sys.argv:
            update(case, found)
        wrong = [part for part, content in found.items() if content != read(os.path.join(case, part))]
        passed, failed = passed + (not wrong), failed + bool(wrong)
        for part in wrong:
            print(f"{name}: {part} differs, got:\n{found[part].decode(errors='replace')}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
