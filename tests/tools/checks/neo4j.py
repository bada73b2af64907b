"""Neo4j's own bulk import takes the CSV, to the same counts, with no row skipped."""
import os
import re
import subprocess
import tempfile

# An import takes seconds, so not every corpus in every view.
VIEWS_OF = {"korea": ["full"], "world": ["full"], "hostile": ["entities", "full"]}


def problems(corpora, downloads):
    for corpus in corpora:
        for view in VIEWS_OF.get(corpus.name, []):
            nodes, edges = corpus.counts("neo4j-nodes", view)[0], corpus.counts("neo4j-relationships", view)[0]
            said = bulk_import(corpus.path("neo4j-nodes", view), corpus.path("neo4j-relationships", view), downloads)
            found = [int(n) for n in re.findall(r"(\d+) (?:nodes|relationships)$", said, re.MULTILINE)]
            if found != [nodes, edges]:
                yield f"{corpus.name}, {view}: {found} of {[nodes, edges]}: {said[-1500:]}"


def bulk_import(nodes, relationships, downloads):
    with tempfile.TemporaryDirectory() as home:
        os.mkdir(os.path.join(home, "conf"))
        open(os.path.join(home, "conf", "neo4j.conf"), "w").close()
        environment = dict(os.environ, NEO4J_HOME=home, NEO4J_CONF=os.path.join(home, "conf"))
        done = subprocess.run(["java", "-Xmx1g", "-cp", downloads.class_path("neo4j"), "org.neo4j.cli.AdminTool", "database", "import",
                               "full", f"--nodes={nodes}", f"--relationships={relationships}", "--overwrite-destination", "neo4j"],
                              env=environment, capture_output=True, text=True, timeout=120)
        return done.stdout + done.stderr
