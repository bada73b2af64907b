"""Oxigraph, from Node.js: each corpus a store."""
import json
import os
import subprocess

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "oxigraph.js")


def answers(corpora, queries, downloads):
    for corpus in corpora:
        done = subprocess.run(["node", SCRIPT, corpus.path("turtle")], input=json.dumps(queries), check=True,
                              stdout=subprocess.PIPE, text=True, timeout=120,
                              env=dict(os.environ, NODE_PATH=downloads.node_modules()))
        for name, results in json.loads(done.stdout).items():
            yield corpus.name, name, json.loads(results)
