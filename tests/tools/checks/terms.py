"""docs/terms.md tells of every term what the ontology tells, with a triple that an export really has; the Turtle of
docs/ontology.md parses and uses no term that the ontology lacks; the ontology has the version of the program.
"""
import os
import re
import sys

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from corpora import ROOT

CM = rdflib.Namespace("https://w3id.org/communique/ontology#")
BASE = "https://w3id.org/communique/id/"
PAGE = os.path.join(ROOT, "docs", "terms.md")
HEAD = """# The terms of the RDF exports

What [ontology/communique.ttl](../ontology/communique.ttl) says of each, with a triple from an export. IRIs without a prefix begin
with `https://w3id.org/communique/id/`. [ontology.md](ontology.md) explains how they play together. This page is written by
`tests/tools/run.py PROGRAM FOLDER --update terms`, and the tests hold it to the ontology and to the exports.
"""


def problems(corpora, _):
    ontology = rdflib.Graph().parse(os.path.join(ROOT, "ontology", "communique.ttl"))
    export = rdflib.Graph().parse(next(corpus for corpus in corpora if corpus.name == "answers").path("turtle"))
    terms = Terms(ontology, export)
    if "--update" in sys.argv:
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(terms.page())
    with open(PAGE, encoding="utf-8") as file:
        yield from terms.differences(file.read())
    yield from unknown_terms(ontology)
    yield from other_version(ontology)


class Terms:
    def __init__(self, ontology, export):
        self.ontology, self.export = ontology, export
        for prefix, iri in ontology.namespaces():
            export.bind(prefix, iri, replace=True)

    def page(self):
        """The shortest triple of each term is its example."""
        return self._page(lambda term: min(self.triples(term), key=lambda text: (len(text), text), default=""))

    def differences(self, page):
        """Where the page is not what it could be: other examples are as good if the export has them."""
        shown = dict(re.findall(r"^\| `([^`]+)` \|.*\| `([^`]*)` \|$", page, re.MULTILINE))
        terms = {self.name(term): term for term in self.terms()}
        for name, term in terms.items():
            if shown.get(name, "") not in (self.triples(term) or {""}):
                yield f"docs/terms.md: {name}: no release of the answers has {shown.get(name)!r}"
        if page != self._page(lambda term: shown.get(self.name(term), "")):
            yield "docs/terms.md does not say what the ontology says"

    def terms(self):
        """All that the ontology comments on and that is no scheme, concept or thing."""
        commented = set(self.ontology.subjects(RDFS.comment))
        others = set(self.ontology.subjects(RDF.type, SKOS.ConceptScheme)) | set(self.ontology.subjects(RDF.type, OWL.Ontology))
        return sorted(commented - others - {CM.Actor}, key=self.name)

    def triples(self, term):
        if self.is_class(term):
            return {f"{self.show(subject)} a {self.name(term)}" for subject in self.export.subjects(RDF.type, term)}
        return {f"{self.show(s)} {self.name(term)} {self.show(o)}" for s, o in self.export.subject_objects(term)}

    def is_class(self, term):
        return self.name(term).split(":")[1][0].isupper()

    def name(self, term):
        return self.export.namespace_manager.normalizeUri(term)

    def show(self, node):
        if isinstance(node, rdflib.Literal) or not node.startswith(BASE):
            return re.sub(r'"[\d. ]+\d{12,}"', '"…"', node.n3(self.export.namespace_manager))  # digests change with the vocabulary
        return f"<{node.removeprefix(BASE)}>"

    def _page(self, example):
        lines = [HEAD]
        for title, wanted in (("Classes", True), ("Properties", False)):
            lines.append(f"\n## {title}\n\n| term | stands for | builds on |{'' if wanted else ' from | to |'} example |\n")
            lines.append("|---|---|---|---|\n" if wanted else "|---|---|---|---|---|---|\n")
            lines += [self.row(term, example(term)) for term in self.terms() if self.is_class(term) == wanted]
        return "".join(lines)

    def row(self, term, example):
        comment = str(self.ontology.value(term, RDFS.comment)).removeprefix("In these exports: ")
        cells = [f"`{self.name(term)}`", comment[0].upper() + comment[1:]]
        if self.is_class(term):
            cells.append(self.values(term, RDFS.subClassOf))
        else:
            cells += [self.values(term, p) for p in (RDFS.subPropertyOf, RDFS.domain, RDFS.range)]
        return "| " + " | ".join([*cells, f"`{example}`"]) + " |\n"

    def values(self, term, property_):
        return ", ".join(sorted(f"`{self.name(value)}`" for value in self.ontology.objects(term, property_)))


def other_version(ontology):
    with open(os.path.join(ROOT, "CMakeLists.txt"), encoding="utf-8") as file:
        version = re.search(r"project\(communique VERSION (\S+)", file.read()).group(1)
    about = rdflib.URIRef("https://w3id.org/communique/ontology")
    if (about, OWL.versionInfo, rdflib.Literal(version)) not in ontology or (about, OWL.versionIRI, about + "/" + version) not in ontology:
        yield f"ontology/communique.ttl does not have the version {version} of the program"


def unknown_terms(ontology):
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in ontology.namespaces())
    with open(os.path.join(ROOT, "docs", "ontology.md"), encoding="utf-8") as file:
        blocks = re.findall(r"```turtle\n(.*?)```", file.read(), re.DOTALL)
    if not blocks:
        yield "docs/ontology.md shows no Turtle"
    for block in blocks:
        shown = rdflib.Graph().parse(data=f"@base <{BASE}> .\n{prefixes}{block}", format="turtle")
        for term in set(shown.predicates()) | set(shown.objects(predicate=RDF.type)):
            if (term, None, None) not in ontology:
                yield f"docs/ontology.md: {term} is not in the ontology"
