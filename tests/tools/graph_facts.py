"""What every reader of graphs must find: read from our own GraphML with the standard library alone."""
import xml.etree.ElementTree as tree
from dataclasses import dataclass

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


@dataclass
class GraphFacts:
    nodes: dict  # id: {attribute: text}
    edges: list  # (source, target, {attribute: text})


def read(path):
    root = tree.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(NAMESPACE + "key")}

    def attributes(element):
        return {names[data.get("key")]: data.text or "" for data in element.iter(NAMESPACE + "data")}

    nodes = {node.get("id"): attributes(node) for node in root.iter(NAMESPACE + "node")}
    edges = [(edge.get("source"), edge.get("target"), attributes(edge)) for edge in root.iter(NAMESPACE + "edge")]
    return GraphFacts(nodes, edges)
