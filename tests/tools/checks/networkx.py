"""NetworkX reads GraphML with every node, edge and attribute, typed."""
import networkx

import graph_facts
from corpora import VIEWS

TYPES = {"official": bool, "symmetric": bool, "releases": int, "weight": float, "x": float, "y": float}


def problems(corpora, _):
    for corpus in corpora:
        for view in VIEWS:
            path = corpus.path("graphml", view)
            for problem in compare(networkx.read_graphml(path, force_multigraph=True), graph_facts.read(path)):
                yield f"{path}: {problem}"
            plain = networkx.read_graphml(path)
            if [plain.number_of_nodes(), plain.number_of_edges()] != corpus.counts("graphml", view):
                yield f"{path}: {plain} is not {corpus.counts('graphml', view)}"


def compare(graph, facts):
    if sorted(graph.nodes) != sorted(facts.nodes):
        yield "other nodes"
    found = sorted((source, target, data["kind"]) for source, target, data in graph.edges(data=True))
    if found != sorted((source, target, data["kind"]) for source, target, data in facts.edges):
        yield "other edges"
    for data in [data for _, data in graph.nodes(data=True)] + [data for _, _, data in graph.edges(data=True)]:
        for name, value in data.items():
            if not isinstance(value, TYPES.get(name, str)):
                yield f"{name} is {value!r}"
    for node, data in graph.nodes(data=True):
        if data.get("label", "") != facts.nodes[node].get("label", ""):
            yield f"{node} has the label {data.get('label')!r}"
