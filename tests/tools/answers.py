"""The queries of docs/sparql and what they answer, in a form that does not depend on the engine."""
import os

from corpora import DEV_SETS, ROOT

HERE = os.path.dirname(os.path.abspath(__file__))
QUERIES = os.path.join(ROOT, "docs", "sparql")
EXACT = "answers"  # of this corpus all answers are known
AT_LEAST = DEV_SETS[:2]  # of these, answers that must be among those found


def queries():
    found = {}
    for name in sorted(os.listdir(QUERIES)):
        if name.endswith(".rq"):
            with open(os.path.join(QUERIES, name), encoding="utf-8") as file:
                found[name[:-3]] = file.read()
    return found


def rows(results):
    """One line an answer, values separated by tabs, in order of the lines: engines order equal keys as they like."""
    variables = results["head"]["vars"]
    return sorted("\t".join(plain(binding.get(variable)) for variable in variables) for binding in results["results"]["bindings"])


def plain(term):
    """Its value alone; engines write 12.50 and 12.5 alike."""
    if term is None or term["value"] == "":
        return ""
    value = term["value"]
    if term.get("datatype", "").endswith(("#decimal", "#integer", "#double")):
        return f"{float(value):.10g}"
    return value.replace("\n", " ").replace("\t", " ")


def path(corpus, query):
    return os.path.join(HERE, "answers", corpus, query + ".tsv")


def expected(corpus, query):
    if not os.path.exists(path(corpus, query)):
        return []
    with open(path(corpus, query), encoding="utf-8") as file:
        return file.read().splitlines()


def write_expected(corpus, query, lines):
    os.makedirs(os.path.dirname(path(corpus, query)), exist_ok=True)
    with open(path(corpus, query), "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
