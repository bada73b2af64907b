"""The commands that ask the knowledge base answer as SPARQL of its Turtle does, in a store that knows nothing of us."""
import json
import os
import subprocess
import sys
from collections import Counter

import rdflib

PREFIXES = """
PREFIX cm: <https://w3id.org/communique/ontology#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
MOST_NAMED = "SELECT ?id WHERE { ?x a cm:%s ; dct:identifier ?id ; cm:releaseCount ?n } ORDER BY DESC(?n) ?id LIMIT 1"

# A question: the command's arguments, what counts of a row of its answer, and the same question in SPARQL. $country and
# $person stand for the ids of those that most releases of the corpus name.
QUESTIONS = {
    "agreements of a country": (
        ["agreements", "--party", "$country"], lambda row: (row["id"], row["status"]),
        """SELECT ?id ?status WHERE { ?a cm:party ?c ; dct:identifier ?id . ?c dct:identifier "$country" .
           OPTIONAL { ?a cm:status ?status } }"""),
    "agreements that are signed": (
        ["agreements", "--status", "signed"], lambda row: (row["id"],),
        "SELECT ?id WHERE { ?a cm:status cm:status-signed ; dct:identifier ?id }"),
    "statements of a person": (
        ["statements", "--by", "$person"], lambda row: (row["release"], row["act"]),
        """SELECT ?release ?act WHERE { ?s prov:wasAttributedTo ?p ; cm:act ?act ; prov:wasQuotedFrom ?r .
           ?p dct:identifier "$person" . ?r dct:identifier ?release }"""),
    "statements about a country": (
        ["statements", "--about", "$country"], lambda row: (row["release"], row["act"]),
        """SELECT ?release ?act WHERE { ?s cm:target ?c ; cm:act ?act ; prov:wasQuotedFrom ?r .
           ?c dct:identifier "$country" . ?r dct:identifier ?release }"""),
    "figures of a country": (
        ["figures", "--reporter", "$country"], lambda row: (row["indicator"], row["item"], row["value"]),
        """SELECT ?indicator ?item ?value WHERE { ?f schema:observationAbout ?c ; schema:measuredProperty ?indicator .
           ?c dct:identifier "$country" . OPTIONAL { ?f cm:item ?item } OPTIONAL { ?f schema:value ?value } }"""),
    "bodies of a country": (
        ["relations", "$country", "--kind", "belongs-to"], lambda row: (row["id"],),
        'SELECT DISTINCT ?id WHERE { ?b cm:country ?c ; dct:identifier ?id . ?c dct:identifier "$country" }'),
    "those who represent a country": (
        ["relations", "$country", "--kind", "represents"], lambda row: (row["id"],),
        'SELECT DISTINCT ?id WHERE { ?p cm:represents ?c ; dct:identifier ?id . ?c dct:identifier "$country" }'),
    "names of a person": (
        ["find", "$person"], None,
        'SELECT ?name WHERE { ?p dct:identifier "$person" ; skos:prefLabel|skos:altLabel ?name }'),
    "what there is of each type": (
        ["stats"], None,
        """SELECT ?type (COUNT(?x) AS ?n) WHERE { VALUES ?type { cm:Person cm:Body cm:Organization cm:Country cm:Bloc
           cm:Agreement cm:Law cm:Programme cm:Place } ?x a ?type } GROUP BY ?type"""),
    "countries that speak of a country": (
        ["relations", "$country", "--kind", "speaks-of"], lambda row: (row["id"],) if row["relation"].startswith("<-") else None,
        """SELECT DISTINCT ?id WHERE { ?s cm:target ?c ; prov:wasAttributedTo ?p . ?p dct:identifier ?id .
           ?c dct:identifier "$country" }"""),
    "meetings with a country": (
        ["meetings", "--with", "$country"], lambda row: (row["name"],),
        """SELECT DISTINCT ?e ?name WHERE { ?e sem:eventType ?k ; cm:organizer|cm:chair|cm:participant ?c .
           ?c dct:identifier "$country" . FILTER(REGEX(STR(?k), "(meeting|negotiation|visit|call)$", "i"))
           OPTIONAL { ?e skos:prefLabel ?name } }"""),
}


def problems(corpora, _):
    unanswered = set(QUESTIONS)
    for corpus in corpora:
        if corpus.name == "hostile":
            continue
        graph = rdflib.Graph().parse(corpus.path("turtle"))
        asked = {"$country": most_named(graph, "Country"), "$person": most_named(graph, "Person")}
        for question, (arguments, fields, query) in QUESTIONS.items():
            by_command = answer(corpus, fill(arguments, asked), fields)
            by_query = answer_of_query(graph, query, asked, question)
            unanswered -= {question} if by_query else set()
            for row in (by_command - by_query) + (by_query - by_command):
                yield f"{corpus.name}: {question}: {'the command' if row in by_command else 'SPARQL'} alone has {row}"
    for question in unanswered:
        yield f"{question}: no corpus has an answer"


def most_named(graph, kind):
    return str(next(iter(graph.query(PREFIXES + MOST_NAMED % kind)))[0])


def fill(arguments, asked):
    return [asked.get(argument, argument) for argument in arguments]


def run(corpus, arguments):
    base = os.path.join(corpus.folder, "knowledge.db")
    done = subprocess.run([sys.argv[1], *arguments, "--kb", base, "--format", "json"], capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout) if done.stdout else []


def answer(corpus, arguments, fields):
    """How often the command gives each row; of relations, which have a row a fact, that it does."""
    if arguments[0] == "find":
        return Counter((plain(name),) for name in run(corpus, ["show", arguments[1]])["names"])
    rows = run(corpus, arguments)
    if arguments[0] == "stats":
        return Counter((row["kind"][:3].lower(), str(row["count"])) for row in rows if row["group"] == "entities")
    found = [tuple(plain(value) for value in chosen) for chosen in map(fields, rows) if chosen]
    return Counter(set(found) if arguments[0] == "relations" else found)


def answer_of_query(graph, query, asked, question):
    for name, value in asked.items():
        query = query.replace(name, value)
    rows = [tuple(plain(value) for value in row) for row in graph.query(PREFIXES + query)]
    if question.startswith("what there is"):
        rows = [(kind.split("#")[-1][:3], count) for kind, count in rows]
    if question.startswith("meetings"):
        rows = [row[1:] for row in rows]
    return Counter(rows)


def plain(value):
    """Numbers alike, statuses and acts without the namespace and prefix that RDF gives them."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f"{value:.10g}"
    if isinstance(value, rdflib.Literal) and value.datatype and not isinstance(value.value, str):
        return f"{float(value):.10g}"
    if isinstance(value, rdflib.URIRef) and "ontology#" in value:
        value = value.split("#")[-1].removeprefix("status-").removeprefix("act-")
    return str(value).replace("-", "").lower() if not str(value).startswith("rel:") else str(value)
