#!/usr/bin/env python3
"""Runs the tests of robustness: tests/robustness/test_*.py.

    run.py PROGRAM [--long] [test_faults...]

--long repeats what is random more often and makes what is large full size. docs/robustness.md lists what is tried.
"""
import os
import signal
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    arguments = [a for a in sys.argv[1:] if a != "--long"]
    os.environ["COMMUNIQUE"] = arguments[0]
    if "--long" in sys.argv:
        os.environ["LONG"] = "1"
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background of a shell, and by what it starts
    sys.path.insert(0, HERE)
    names = arguments[1:] or sorted(name[:-3] for name in os.listdir(HERE) if name.startswith("test_"))
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromNames(names))
    failed, skipped = len(result.failures) + len(result.errors), len(result.skipped)
    print(f"{result.testsRun - failed - skipped} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed or result.testsRun == skipped else 0)


if __name__ == "__main__":
    main()
