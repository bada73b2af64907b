"""A Virtuoso of its own in a folder of its own: each corpus a named graph, loaded by the bulk loader."""
import contextlib
import os
import subprocess
import tempfile

import server

# On several threads Virtuoso 7.2.5 gives answers that MINUS should have taken away.
SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DisableUnixSocket = 1
DirsAllowed = {exports}
NumberOfBuffers = 20000
ThreadsPerQuery = 1
AsyncQueueMaxThreads = 0
[HTTPServer]
ServerPort = 127.0.0.1:{web_port}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
"""


@contextlib.contextmanager
def running(corpora):
    """Gives the port of the SQL interface and the address of the SPARQL endpoint, with all corpora loaded."""
    with tempfile.TemporaryDirectory() as folder:
        port, web_port = server.free_port(), server.free_port()
        with open(os.path.join(folder, "virtuoso.ini"), "w", encoding="utf-8") as file:
            file.write(SETTINGS.format(port=port, web_port=web_port, folder=folder, exports=os.path.dirname(corpora[0].folder)))
        command = ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"]
        endpoint = f"http://127.0.0.1:{web_port}/sparql"
        with server.running(command, folder, endpoint):
            loads = [f"ld_dir('{corpus.folder}', 'graph.ttl', 'urn:{corpus.name}');" for corpus in corpora]
            execute(port, "\n".join([*loads, "rdf_loader_run();", "checkpoint;"]))
            yield port, endpoint


def execute(port, sql):
    """What isql prints of the statements' rows."""
    done = subprocess.run(["isql-vt", f"127.0.0.1:{port}", "dba", "dba", "BANNER=OFF", "VERBOSE=OFF", "PROMPT=OFF", "ERRORS=STDOUT"],
                          input=sql, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout


def answers(corpora, queries, _):
    with running(corpora) as (_, endpoint):
        for corpus in corpora:
            for name, query in queries.items():
                yield corpus.name, name, server.select(endpoint, query, f"urn:{corpus.name}")
