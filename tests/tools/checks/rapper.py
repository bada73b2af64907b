"""Raptor reads all RDF without a warning, and as many triples as the program says that it wrote."""
import glob
import os
import re
import subprocess

from corpora import RDF, ROOT


def problems(corpora, _):
    for corpus in corpora:
        for syntax in RDF:
            count, complaints = parse(syntax, corpus.path(syntax))
            if complaints or count != corpus.counts(syntax)[0]:
                yield f"{corpus.path(syntax)}: {count} triples of {corpus.counts(syntax)[0]} {complaints}"
    for path in glob.glob(os.path.join(ROOT, "ontology", "**", "*.ttl"), recursive=True):
        count, complaints = parse("turtle", path)
        if complaints or not count:
            yield f"{path}: {count} triples {complaints}"


def parse(syntax, path):
    """How many triples it counts, and its other lines."""
    done = subprocess.run(["rapper", "--count", "--input", syntax, path], capture_output=True, text=True, timeout=120)
    lines = done.stderr.splitlines()
    counts = [int(m.group(1)) for line in lines if (m := re.search(r"Parsing returned (\d+) triple", line))]
    complaints = [line for line in lines if "Parsing URI" not in line and "Parsing returned" not in line]
    return (counts or [0])[0], complaints
