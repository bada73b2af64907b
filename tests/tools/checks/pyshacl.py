"""Every export conforms to the shapes; an export without its evidence does not."""
import os

import pyshacl
import rdflib
from rdflib.namespace import PROV

from corpora import ROOT


def problems(corpora, _):
    shapes = rdflib.Graph().parse(os.path.join(ROOT, "ontology", "shapes.ttl"))
    for corpus in corpora:
        data = rdflib.Graph().parse(corpus.path("turtle"))
        conforms, _, text = pyshacl.validate(data, shacl_graph=shapes)
        if not conforms:
            yield f"{corpus.name}: {text[:2000]}"
    data.remove((None, PROV.wasDerivedFrom, None))
    if pyshacl.validate(data, shacl_graph=shapes)[0]:
        yield "the shapes take claims without evidence"
