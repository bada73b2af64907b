"""rdflib reads every syntax to the same triples, and the graphs named after releases hold what they should."""
import glob
import os

import rdflib

from corpora import ROOT


def problems(corpora, _):
    for corpus in corpora:
        turtle = parse(corpus.path("turtle"))
        if len(turtle) != corpus.counts("turtle")[0]:
            yield f"{corpus.name}: {len(turtle)} triples of {corpus.counts('turtle')[0]}"
        if turtle != parse(corpus.path("ntriples")):
            yield f"{corpus.name}: Turtle and N-Triples differ"
        trig = parse_graphs(corpus.path("trig"))
        if trig != parse_graphs(corpus.path("nquads")):
            yield f"{corpus.name}: TriG and N-Quads differ"
        if not turtle <= set().union(*trig.values()):
            yield f"{corpus.name}: TriG lacks triples of the Turtle"
        yield from wrong_graphs(corpus, trig)
    for path in glob.glob(os.path.join(ROOT, "ontology", "**", "*.ttl"), recursive=True):
        if not parse(path):
            yield f"{path}: no triples"


def wrong_graphs(corpus, graphs):
    with open(corpus.path("jsonl"), encoding="utf-8") as file:
        releases = sum(1 for _ in file)
    if len(graphs) != releases + 1:
        yield f"{corpus.name}: {len(graphs)} graphs for {releases} releases and the default graph"


def parse(path):
    return set(rdflib.Graph().parse(path))


def parse_graphs(path):
    graphs = {}
    for subject, predicate, object_, graph in rdflib.Dataset().parse(path).quads():
        graphs.setdefault(graph, set()).add((subject, predicate, object_))
    return graphs
