"""Graphviz parses DOT, to the same counts."""
import subprocess

from corpora import VIEWS


def problems(corpora, _):
    for corpus in corpora:
        for view in VIEWS:
            path = corpus.path("dot", view)
            done = subprocess.run(["gc", "-n", "-e", path], capture_output=True, text=True, timeout=60)
            counts = [int(word) for word in done.stdout.split()[:2]]
            if done.stderr or counts != corpus.counts("dot", view):
                yield f"{path}: {counts} of {corpus.counts('dot', view)} {done.stderr}"
