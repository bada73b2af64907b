"""A part that leaves nothing out is the whole, byte for byte."""
from corpora import GRAPHS, WHOLE_PART


def problems(corpora, _):
    for corpus in corpora:
        for format_name in GRAPHS:
            for part in WHOLE_PART:
                if read(corpus.path(format_name, part)) != read(corpus.path(format_name, "entities")):
                    yield f"{corpus.path(format_name, part)} differs from the whole"


def read(path):
    with open(path, "rb") as file:
        return file.read()
