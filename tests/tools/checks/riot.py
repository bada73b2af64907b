"""Jena's riot validates all RDF without an error, and with no warning but of characters that RDF allows."""
import subprocess

from corpora import RDF


def problems(corpora, downloads):
    files = [corpus.path(syntax) for corpus in corpora for syntax in RDF]
    done = subprocess.run(["java", "-cp", downloads.class_path("jena"), "riotcmd.riot", "--validate", *files],
                          capture_output=True, text=True, timeout=240)
    lines = done.stdout.splitlines() + done.stderr.splitlines()
    if sum(" File: " in line for line in lines) != len(files):
        yield f"riot did not read all of {len(files)} files"
    for line in lines:
        if " INFO " not in line and "Unicode non-character" not in line:
            yield line
