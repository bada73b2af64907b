"""The program itself: `communique sparql` over the knowledge base that a corpus was exported from."""
import json
import subprocess


def answers(corpora, queries, downloads):
    for corpus in corpora:
        for name, query in queries.items():
            if "?subject ?property ?object" in query:
                continue  # it would count what the store notes for itself, too
            done = subprocess.run([corpus.program, "sparql", "--kb", corpus.knowledge_base(), "--format", "json", query],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=120)
            yield corpus.name, name, json.loads(done.stdout)
