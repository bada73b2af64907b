"""expat and libxml2 find the XML well formed."""
import subprocess
import xml.parsers.expat

from corpora import VIEWS


def problems(corpora, _):
    for corpus in corpora:
        for path in [corpus.path(name, view) for name in ("graphml", "gexf") for view in VIEWS]:
            try:
                with open(path, "rb") as file:
                    xml.parsers.expat.ParserCreate().ParseFile(file)
            except xml.parsers.expat.ExpatError as error:
                yield f"{path}: {error}"
            done = subprocess.run(["xmllint", "--noout", path], capture_output=True, text=True, timeout=60)
            if done.returncode != 0:
                yield f"{path}: {done.stderr}"
