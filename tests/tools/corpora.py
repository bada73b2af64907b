"""The corpora that the tools read, each exported in every format."""
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass

import hostile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
DEV_SETS = ("korea", "world", "other", "unseen")
RDF = {"turtle": "ttl", "ntriples": "nt", "trig": "trig", "nquads": "nq"}
GRAPHS = {"graphml": "graphml", "gexf": "gexf", "dot": "gv", "neo4j-nodes": "nodes.csv", "neo4j-relationships": "relationships.csv"}
VIEWS = {"entities": ["--view", "entities"], "full": ["--view", "full"], "drawn": ["--layout"]}
WHOLE_PART = {"part": ["--min-confidence", "0.001"]}  # chosen from everything, and still everything


@dataclass
class Exports:
    """What one corpus was written to, by which program; `said` is what that said of each file: "12 nodes, 34 edges"."""
    program: str
    name: str
    folder: str
    said: dict

    def knowledge_base(self):
        return os.path.join(self.folder, "knowledge.db")

    def path(self, format_name, view=None):
        if format_name == "jsonl":
            return os.path.join(self.folder, "releases.jsonl")
        if view is None:
            return os.path.join(self.folder, "graph." + RDF[format_name])
        return os.path.join(self.folder, f"{view}.{GRAPHS[format_name]}")

    def counts(self, format_name, view=None):
        """The numbers that the program said."""
        return [int(n) for n in re.findall(r"\d+", self.said[os.path.basename(self.path(format_name, view))])]


def write_exports(program, folder):
    shutil.rmtree(folder, ignore_errors=True)
    for name in sources():
        write_corpus(Exports(program, name, os.path.join(folder, name), {}))


def read_exports(program, folder):
    corpora = []
    for name in sources():
        with open(os.path.join(folder, name, "said.json"), encoding="utf-8") as file:
            corpora.append(Exports(program, name, os.path.join(folder, name), json.load(file)))
    return corpora


def sources():
    """Files to build each corpus from; the hostile one is made on the spot."""
    found = {name: os.path.join(ROOT, "tests", "gold", name + ".txt") for name in DEV_SETS}
    found["examples"] = os.path.join(ROOT, "examples")
    found["answers"] = os.path.join(HERE, "answers", "releases")
    found["hostile"] = None
    return found


def hostile_source(folder):
    releases, vocabulary = os.path.join(folder, "releases_read.jsonl"), os.path.join(folder, "vocabulary.ttl")
    hostile.write_releases(releases)
    hostile.write_vocabulary(vocabulary)
    return releases, ["--vocabulary", vocabulary]


def write_corpus(exports):
    os.makedirs(exports.folder)
    source, options = sources()[exports.name], []
    if source is None:
        source, options = hostile_source(exports.folder)
    base = exports.knowledge_base()
    subprocess.run([exports.program, "build", "--kb", base, *options, source], check=True, capture_output=True, timeout=120)

    def write(format_name, view=None, view_options=()):
        path = exports.path(format_name, view)
        done = subprocess.run([exports.program, "export", "--kb", base, "--format", format_name, "--output", path, *view_options],
                              check=True, capture_output=True, text=True, timeout=120)
        exports.said[os.path.basename(path)] = done.stderr.strip()

    for format_name in [*RDF, "jsonl"]:
        write(format_name)
    for view, view_options in (VIEWS | WHOLE_PART).items():
        for format_name in GRAPHS:
            write(format_name, view, view_options)
    with open(os.path.join(exports.folder, "said.json"), "w", encoding="utf-8") as file:
        json.dump(exports.said, file)
