"""igraph reads GraphML with the same counts, directed, attributes typed.

It shows "&" in XML attributes, and so in ids, as "&#38;".
"""
import igraph

import graph_facts
from corpora import VIEWS


def problems(corpora, _):
    for corpus in corpora:
        for view in VIEWS:
            path = corpus.path("graphml", view)
            for problem in compare(igraph.Graph.Read_GraphML(path), graph_facts.read(path)):
                yield f"{path}: {problem}"


def compare(graph, facts):
    if [graph.vcount(), graph.ecount()] != [len(facts.nodes), len(facts.edges)]:
        yield f"{graph.vcount()} nodes, {graph.ecount()} edges"
        return
    if not graph.is_directed():
        yield "is not directed"
    if graph.vs["id"] != [node.replace("&", "&#38;") for node in facts.nodes] or graph.vs["label"] != [node.get("label", "") for node in facts.nodes.values()]:
        yield "other ids or labels"
    if facts.edges:
        if graph.es["weight"] != [float(edge["weight"]) for _, _, edge in facts.edges]:
            yield "other weights"
        if not all(isinstance(value, bool) for value in graph.es["symmetric"]):
            yield "symmetric is not boolean"
