"""The Turtle, read back, tells exactly the facts of the JSON Lines."""
import json
from collections import Counter

import rdflib
from rdflib.namespace import DCTERMS, PROV, RDF, SKOS

CM = rdflib.Namespace("https://w3id.org/communique/ontology#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SCHEMA = rdflib.Namespace("https://schema.org/")
SEM = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
ROLES = {"places": SEM.hasPlace, "organizers": CM.organizer, "chairs": CM.chair, "participants": CM.participant, "about": SCHEMA.about}


def problems(corpora, _):
    rdflib.NORMALIZE_LITERALS = False  # as they are written
    for corpus in corpora:
        with open(corpus.path("jsonl"), encoding="utf-8") as file:
            told = Counter(fact for line in file for fact in facts_of_release(json.loads(line)))
        read = Counter(FactsOfGraph(rdflib.Graph().parse(corpus.path("turtle"))).facts())
        for fact in (told - read).keys():
            yield f"{corpus.name}: the Turtle lacks {fact}"
        for fact in (read - told).keys():
            yield f"{corpus.name}: the JSON Lines lack {fact}"


def facts_of_release(release):
    """Tuples: release, kind of fact, its content, what supports it."""
    def fact(kind, content, source):
        evidence = source.get("evidence", {})
        return release["id"], kind, content, (evidence.get("start"), evidence.get("end"), source.get("rule"), source.get("confidence"))

    yield fact("release", (release["title"], release["date"], release["publisher"]), {})
    for entity in release["entities"]:
        yield fact("mention", (entity["id"], entity["type"]), {})
    for post in release["posts"]:
        yield fact("heldPost", (post["person"], (post["title"], post["body"] or post["country"]), post.get("former", False), term_of(post)), post)
    for body in release["bodies"]:
        for key, property_name in (("country", "country"), ("partOf", "unitOf")):
            if body[key]:
                yield fact(property_name, (body["body"], body[key], None), body)
    for key, property_name in (("represents", "represents"), ("memberships", "memberOf"), ("successor", "succeededBy")):
        for pair, source in zip(release[key], release[key + "Evidence"], strict=True):
            yield fact(property_name, (*pair, source.get("date")), source)
    for agreement in release["agreements"]:
        yield fact("agreementKind", (agreement["agreement"], "agreement-" + agreement["kind"], None), agreement)
        for party in agreement["parties"]:
            yield fact("party", (agreement["agreement"], party, None), agreement)
        if agreement["status"]:
            yield fact("status", (agreement["agreement"], "status-" + agreement["status"], agreement["date"]), agreement)
    for event in release["events"]:
        roles = tuple(tuple(sorted(set(event[role]))) for role in ROLES)
        yield fact("event", (event["kind"], event["name"], event["date"], event["endDate"], roles), event)
    for statement in release["statements"]:
        speakers = tuple(sorted(set(statement["speakers"])))
        yield fact("statement", (speakers, statement["act"], statement["target"], statement["cue"]), statement)
    for figure in release["figures"]:
        keys = ("indicator", "reporter", "partner", "item", "period", "value", "unit", "changePercent")
        yield fact("figure", tuple(figure[key] for key in keys), figure)


def term_of(post):
    term = post.get("term")
    return (term["begin"], term["end"], term["evidence"]["start"], term["evidence"]["end"]) if term else (None,) * 4


class FactsOfGraph:
    """The same tuples, from RDF."""

    def __init__(self, graph):
        self.graph = graph

    def facts(self):
        for release in self.graph.subjects(RDF.type, CM.Release):
            yield self.fact(release, release, "release", (self.text(release, DCTERMS.title), self.text(release, DCTERMS.issued), self.id(release, DCTERMS.publisher)))
            for entity in self.graph.objects(release, SCHEMA.mentions):
                yield self.fact(release, release, "mention", (self.text(entity, DCTERMS.identifier), self.type(entity)))
        for kind, content in ((CM.Claim, self.claim), (CM.StatusEntry, self.status), (SEM.Event, self.event),
                              (SCHEMA.Quotation, self.statement), (SCHEMA.Observation, self.figure)):
            for stated in self.graph.subjects(RDF.type, kind):
                release = self.graph.value(self.graph.value(stated, PROV.wasDerivedFrom), OA.hasSource)
                yield self.fact(release, stated, *content(stated))

    def fact(self, release, stated, kind, content):
        return self.text(release, DCTERMS.identifier), kind, content, self.support(stated)

    def support(self, stated):
        return *self.span(self.graph.value(stated, PROV.wasDerivedFrom)), self.text(stated, CM.rule), self.number(stated, CM.confidence)

    def span(self, evidence):
        if evidence is None:
            return None, None
        position = next((s for s in self.graph.objects(evidence, OA.hasSelector) if (s, RDF.type, OA.TextPositionSelector) in self.graph), None)
        return self.number(position, OA.start), self.number(position, OA.end)

    def claim(self, claim):
        kind = local(self.graph.value(claim, RDF.predicate))
        subject, object_ = self.id(claim, RDF.subject), self.graph.value(claim, RDF.object)
        if kind == "heldPost":
            stated = self.text(claim, CM.titleAsStated), self.id(claim, CM.placeAsStated)
            term = self.text(claim, SCHEMA.startDate), self.text(claim, SCHEMA.endDate), *self.span(self.graph.value(claim, CM.termStatedIn))
            return kind, (subject, stated, self.text(claim, CM.former) == "true", term)
        return kind, (subject, local(object_) if kind == "agreementKind" else self.text(object_, DCTERMS.identifier), self.text(claim, DCTERMS.date))

    def status(self, entry):
        return "status", (self.id(entry, CM.agreement), local(self.graph.value(entry, CM.status)), self.text(entry, DCTERMS.date))

    def event(self, event):
        roles = tuple(tuple(sorted(self.ids(event, role))) for role in ROLES.values())
        kind = local(self.graph.value(event, SEM.eventType)).removeprefix("event-")
        return "event", (kind, self.text(event, SKOS.prefLabel), self.text(event, SCHEMA.startDate), self.text(event, SCHEMA.endDate), roles)

    def statement(self, statement):
        act = local(self.graph.value(statement, CM.act)).removeprefix("act-")
        speakers = tuple(sorted(self.ids(statement, PROV.wasAttributedTo)))
        return "statement", (speakers, act, self.id(statement, CM.target), self.text(statement, PROV.value))

    def figure(self, figure):
        return "figure", (self.text(figure, SCHEMA.measuredProperty), self.id(figure, SCHEMA.observationAbout), self.id(figure, CM.partner),
                          self.text(figure, CM.item), self.text(figure, SCHEMA.observationDate), self.number(figure, SCHEMA.value),
                          self.text(figure, SCHEMA.unitText), self.number(figure, CM.changePercent))

    def type(self, entity):
        return next(local(t) for t in self.graph.objects(entity, RDF.type) if t.startswith(CM) and t != CM.Official)

    def text(self, subject, property_):
        value = self.graph.value(subject, property_) if subject is not None else None
        return None if value is None else str(value)

    def number(self, subject, property_):
        value = self.text(subject, property_)
        return None if value is None else float(value)

    def id(self, subject, property_):
        return self.text(self.graph.value(subject, property_), DCTERMS.identifier)

    def ids(self, subject, property_):
        return {self.text(value, DCTERMS.identifier) for value in self.graph.objects(subject, property_)}


def local(iri):
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
