"""Gephi imports GraphML and GEXF with no issue, typed columns, labels, parallel relations kept apart, weights, timeline."""
import json
import os
import subprocess

import graph_facts
from corpora import VIEWS

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "GephiImport.java")
NODE_COLUMNS = {"type": "String", "official": "Boolean", "country": "String", "releases": "Integer"}
EDGE_COLUMNS = {"weight": "Double", "details": "String", "symmetric": "Boolean", "releases": "Integer"}


def problems(corpora, downloads):
    files = [(corpus, name, view) for corpus in corpora for view in VIEWS for name in ("graphml", "gexf")]
    paths = [corpus.path(name, view) for corpus, name, view in files]
    done = subprocess.run(["java", "-Xmx1g", "-Djava.awt.headless=true", "-cp", downloads.class_path("gephi"), SCRIPT, *paths],
                          check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=240)
    imported = [json.loads(line) for line in done.stdout.splitlines()]
    for (corpus, name, view), found in zip(files, imported, strict=True):
        for problem in compare(found, graph_facts.read(corpus.path("graphml", view)), name):
            yield f"{corpus.path(name, view)}: {problem}"
        if view == "drawn" and found["positions"] < len(found["labels"]) - 1:
            yield f"{corpus.path(name, view)}: {found['positions']} positions of {len(found['labels'])} nodes"


def compare(found, facts, name):
    for issue in found["issues"]:
        yield issue
    labels = {node: data.get("label") or node for node, data in facts.nodes.items()}
    if found["labels"] != labels:
        yield f"other nodes or labels: {set(found['labels'].items()) ^ set(labels.items())}"
    wanted = sorted([source, target, data["kind"], float(data["weight"])] for source, target, data in facts.edges)
    if sorted(found["edges"]) != wanted:
        yield f"{len(found['edges'])} edges of {len(wanted)}, or other kinds or weights"
    for column, kind in NODE_COLUMNS.items():
        if found["nodeColumns"].get(column) != kind:
            yield f"column {column} of nodes is {found['nodeColumns'].get(column)}"
    for column, kind in EDGE_COLUMNS.items():
        if found["edgeColumns"].get(column) != kind:
            yield f"column {column} of edges is {found['edgeColumns'].get(column)}"
    if name == "gexf":
        dated = sum(1 for _, _, data in facts.edges if "first_date" in data)
        if found["timeFormat"] != "DATE" or found["edgesInTime"] != dated:
            yield f"{found['edgesInTime']} edges of {dated} have a time, in the format {found['timeFormat']}"
