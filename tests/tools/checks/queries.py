"""Every query of docs/sparql has the same answers in Virtuoso, Jena, Oxigraph and `communique sparql`, and the expected ones.

Of the corpus written for it all answers are known. Of the dev sets, which are read better with time, those that stand in
answers/ must be among what is found.
"""
import os
import sys

import answers
from engines import communique, fuseki, oxigraph, virtuoso


COUNT = "number of triples"


def problems(corpora, downloads):
    queries = answers.queries() | {COUNT: "SELECT (COUNT(*) AS ?triples) WHERE { ?subject ?property ?object }"}
    found = {}
    for engine in (virtuoso, fuseki, oxigraph, communique):
        for corpus, query, results in engine.answers(corpora, queries, downloads):
            found.setdefault((corpus, query), {})[engine.__name__] = answers.rows(results)
    yield from undocumented(answers.queries())
    for (corpus, query), by_engine in found.items():
        yield from compare_engines(corpus, query, by_engine)
        lines = by_engine["engines.oxigraph"]
        if query == COUNT:
            written = next(c for c in corpora if c.name == corpus).counts("turtle")
            if lines != [str(written[0])]:
                yield f"{corpus}: {lines} triples of {written}"
            continue
        if "--update" in sys.argv and (corpus == answers.EXACT or corpus in answers.AT_LEAST):
            answers.write_expected(corpus, query, lines)
        yield from compare_expected(corpus, query, lines)


def undocumented(queries):
    with open(os.path.join(answers.QUERIES, "README.md"), encoding="utf-8") as file:
        text = file.read()
    for name, query in queries.items():
        if f"({name}.rq)" not in text or query[2:].split("\n")[0] not in text:
            yield f"docs/sparql/README.md does not tell the question of {name}.rq"


def compare_engines(corpus, query, by_engine):
    reference = by_engine["engines.oxigraph"]
    for engine, lines in by_engine.items():
        for line in sorted(set(lines) ^ set(reference)):
            yield f"{corpus}: {query}: {engine} {'alone has' if line in lines else 'lacks'} {line!r}"
        if len(lines) != len(reference):
            yield f"{corpus}: {query}: {engine} gives {len(lines)} answers, Oxigraph {len(reference)}"


def compare_expected(corpus, query, lines):
    wanted = answers.expected(corpus, query)
    for line in wanted:
        if line not in lines:
            yield f"{corpus}: {query}: no answer {line!r}"
    if corpus == answers.EXACT:
        if not wanted:
            yield f"{corpus}: {query}: no answer is expected: add releases that have one"
        for line in lines:
            if line not in wanted:
                yield f"{corpus}: {query}: answer {line!r} is not expected"
