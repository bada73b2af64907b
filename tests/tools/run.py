#!/usr/bin/env python3
"""Reads the exports with the tools that people open them in.

    run.py PROGRAM FOLDER [--update] [CHECK...]

Each module of checks/ is one tool: its `problems(corpora)` yields a line for everything that the tool does not take, or
reads otherwise than it was written. PROGRAM reads the corpora and writes each in every format into FOLDER, which also
keeps the tools that are downloaded. `run.py PROGRAM FOLDER exports` only does that; a check alone uses what stands there.
--update writes the expected answers of checks/queries.py anew: read the difference before you commit it.
"""
import importlib
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import corpora
from downloads import Downloads

CHECKS = sorted(name[:-3] for name in os.listdir(os.path.join(HERE, "checks")) if name.endswith(".py") and name != "__init__.py")


def run_again_in(interpreter):
    """The checks import rdflib and others: go on in the environment that has them."""
    if os.path.abspath(sys.executable) != os.path.abspath(interpreter):
        os.execv(interpreter, [interpreter] + sys.argv)


def run_check(name, exports, downloads):
    start = time.monotonic()
    found = list(importlib.import_module("checks." + name).problems(exports, downloads))
    for problem in found[:50]:
        print(f"{name}: {problem}")
    print(f"{name}: {len(found)} problems in {time.monotonic() - start:.1f} s", flush=True)
    return not found


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    program, folder, chosen = os.path.abspath(arguments[0]), os.path.abspath(arguments[1]), arguments[2:]
    downloads = Downloads(os.path.join(folder, "downloads"))
    run_again_in(downloads.python())
    if not chosen or chosen == ["exports"]:
        corpora.write_exports(program, os.path.join(folder, "exports"))
    if chosen == ["exports"]:
        return
    exports = corpora.read_exports(program, os.path.join(folder, "exports"))
    passed = [run_check(name, exports, downloads) for name in chosen or CHECKS]
    print(f"{sum(passed)} passed, {len(passed) - sum(passed)} failed")
    sys.exit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()
