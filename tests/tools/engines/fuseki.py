"""Apache Jena Fuseki, in memory: each corpus a named graph."""
import os
import tempfile
import urllib.request

import server


def answers(corpora, queries, downloads):
    port = server.free_port()
    endpoint = f"http://127.0.0.1:{port}/graphs"
    command = ["java", "-Xmx1g", "-cp", downloads.class_path("jena"), "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
               "--localhost", f"--port={port}", "--mem", "--update", "/graphs"]
    with tempfile.TemporaryDirectory() as folder, server.running(command, folder, f"http://127.0.0.1:{port}/"):
        for corpus in corpora:
            load(f"{endpoint}/data?graph=urn:{corpus.name}", corpus.path("turtle"))
            for name, query in queries.items():
                yield corpus.name, name, server.select(f"{endpoint}/sparql", query, f"urn:{corpus.name}")


def load(url, path):
    with open(path, "rb") as file:
        request = urllib.request.Request(url, file, {"Content-Type": "text/turtle", "Content-Length": os.path.getsize(path)}, method="PUT")
        urllib.request.urlopen(request, timeout=120).close()
