#!/usr/bin/env python3
"""Builds small series of releases and asks what of them is one: run.py PROGRAM [WORD...]

Each text file below this folder is a case: releases as a listing (docs/input.md); after a line `= corrections`, if any, Turtle in
which {2} stands for the id of the second release; after a line `= facts` what must hold, a line each:

    same: Ana Lim = A. Lim@2                names (@2: in the second release) are those of one entity
    apart: Lim@1 | Lim@3                    each of another
    name: A. Lim = Ana Lim                  what the entity is called
    country: Ministry of Fish@2 = PE
    tenure: Ana Lim, Minister, Ministry of Fish = 2023-05-01..2024-06, 2025-01..
                                            begin and end as told, for each tenure of a title that holds these words
    holder 2024-05: Minister, Ministry of Fish = Ana Lim         who `posts --as-of` answers; "nobody" where none
    status: Fish Agreement = negotiating 2019-05, signed 2020-03-01    all entries with a date
    status 2019-12: Fish Agreement = negotiating                 what `agreements --as-of` answers
    succession: Ministry of Fish -> Ministry of Oceans 2025-10
    event: Signing = 1, 2                   one event is told in these releases and in no other
    events: Signing = 2                     so many there are
    repeat: 2 of 1                          superseded: 1 by 2
    unfit: fits nothing                     words of the message on the corrections
    review: Ana Lim | Ole Berg              names on one line of `review`
    explain Ana Lim: same title             words of `explain`
    told: Ana Lim = 2                       so many releases tell of her; what repeats another counts with it
    type: Fish Council = Organization
    posts: Ana Lim = 2                      so many posts are read of the person, and not withdrawn

Each case is built again release by release, in reverse order, with one more release that is then removed, and must export the same
bytes. Of each case without corrections the nearest decision that `review` prints is turned round by the line that it prints for that,
and all are confirmed; what is settled is listed no more, and without the corrections all is as before. WORD chooses cases by words of
their paths.
"""
import csv
import glob
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PASSER_BY = "-\nNews\nHarbour fair opens\nThe Ministry of Fish opened a fair in Port Stone. date2019-01-01\n"


class Case:
    def __init__(self, program, path, folder):
        self.program, self.folder = program, folder
        content, _, self.facts = open(path, encoding="utf-8").read().partition("\n= facts\n")
        listing, _, corrections = content.partition("\n= corrections\n")
        listing = re.sub(r"(?m)^#.*\n", "", listing)
        self.releases = ["-\n" + release.strip() + "\n" for release in re.split(r"(?m)^-\n", listing) if release.strip()]
        self.build("plain.db", "--fresh")
        self.ids = self.ids_in("plain.db")
        self.corrections = []
        if corrections:
            for number, name in self.ids.items():
                corrections = corrections.replace("{%d}" % number, name)
            self.write("corrections.ttl", corrections)
            self.corrections = ["--corrections", "corrections.ttl"]
        self.messages = self.build("all.db", "--fresh", *self.corrections)
        self.database = sqlite3.connect(os.path.join(folder, "all.db"))

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def run(self, *arguments, input=None):
        environment = dict(os.environ, COLUMNS="80", LC_ALL="C.UTF-8", COMMUNIQUE_KB="all.db")
        return subprocess.run([self.program, *arguments], cwd=self.folder, input=input, capture_output=True, text=True, env=environment)

    def ids_in(self, kb):
        """The id of each release by its place in the file."""
        database = sqlite3.connect(os.path.join(self.folder, kb))
        found = {}
        for number, release in enumerate(self.releases, 1):
            title = release.split("\n")[2]
            date = re.search(r"date(\S+)\s*$", release)[1]
            row = database.execute("SELECT id FROM releases WHERE title = ? AND date = ?", (title, date)).fetchone()
            found[number] = row[0]
        return found

    def rows(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.run(*arguments, "--format", "csv").stdout)))

    def entities(self, name):
        """Ids of the entities that bear the name, in one release where "@2" says so: alone, or behind a title or before "of Peru"."""
        name, _, number = name.partition("@")
        wanted = [self.ids[int(number)]] if number else list(self.ids.values())
        marks = ",".join("?" * len(wanted))
        mentions = self.database.execute(
            "SELECT e.id, CAST(substr(CAST(t.text AS BLOB), m.begin + 1, m.end - m.begin) AS TEXT) FROM mentions m "
            f"JOIN releases r USING (release) JOIN texts t USING (release) JOIN entities e USING (entity) WHERE NOT nominal AND r.id IN ({marks})", wanted).fetchall()
        alone = {entity for entity, text in mentions if text == name}
        return alone or {entity for entity, text in mentions if text.endswith(" " + name) or text.startswith(name + " of ")}

    def entity(self, name):
        found = self.entities(name)
        return found.pop() if len(found) == 1 else f"{name}: {sorted(found)}"

    # What holds of each kind of fact, in the words of the case.

    def same(self, _, wanted):
        found = [self.entities(name) for name in wanted.split(" = ")]
        union = set().union(*found)
        return wanted if all(found) and len(union) == 1 else [sorted(f) for f in found]

    def apart(self, _, wanted):
        found = [self.entities(name) for name in wanted.split(" | ")]
        return wanted if all(found) and len(set().union(*found)) == sum(map(len, found)) else [sorted(f) for f in found]

    # What the knowledge base holds of the entity left of the "=".
    def column(self, wanted, query):
        name = wanted.split(" = ")[0]
        row = self.database.execute(query, (self.entity(name),)).fetchone()
        return f"{name} = {row[0] if row else self.entity(name)}"

    def name(self, _, wanted):
        return self.column(wanted, "SELECT name FROM entities WHERE id = ?")

    def country(self, _, wanted):
        name = wanted.split(" = ")[0]
        row = self.database.execute("SELECT c.id FROM entities b JOIN entities c ON c.entity = b.country WHERE b.id = ?",
                                    (self.entity(name),)).fetchone()
        return f"{name} = {row[0].removeprefix('country:') if row else self.entity(name) + ' of no country'}"

    def tenure(self, _, wanted):
        what = wanted.split(" = ")[0]
        person, title, place = what.split(", ", 2)
        rows = self.rows("posts", "--person", self.entity(person), "--title", title)
        place = self.place(place)
        found = [f"{row['begin']}..{row['end']}" for row in rows if self.place(row["at"]) == place]
        return f"{what} = {', '.join(found) or 'none'}"

    def place(self, name):
        row = self.database.execute("SELECT max(e.id) FROM names n JOIN entities e USING (entity) WHERE n.name = ?", (name,)).fetchone()
        return row[0] or name

    def holder(self, day, wanted):
        what = wanted.split(" = ")[0]
        title, place = what.split(", ", 1)
        place = self.place(place.split("@")[0]) if "@" not in place else self.entity(place)
        option = "--country" if place.startswith("country:") else "--body"
        rows = self.rows("posts", option, place, "--title", title, "--as-of", day)
        return f"{what} = {', '.join(row['person'] for row in rows) or 'nobody'}"

    def status(self, day, wanted):
        what = wanted.split(" = ")[0]
        if day:
            rows = [row for row in self.rows("agreements", "--as-of", day) if row["id"] == self.entity(what)]
            return f"{what} = {', '.join(row['status'] for row in rows) or 'none'}"
        found = self.database.execute(
            "SELECT DISTINCT s.name || ' ' || a.date FROM agreements a "
            "JOIN agreement_status_names s USING (status) JOIN entities e ON e.entity = a.agreement "
            "WHERE e.id = ? AND s.name <> '' AND a.date <> '' ORDER BY a.date, a.fact", (self.entity(what),))
        return f"{what} = {', '.join(row[0] for row in found) or 'none'}"

    def succession(self, _, wanted):
        older, newer = re.match(r"(.*) -> (.*?)(?: \d[\d-]*)?$", wanted).groups()
        rows = self.database.execute(
            "SELECT DISTINCT s.date FROM successions s JOIN entities o ON o.entity = older JOIN entities n ON n.entity = newer "
            "WHERE o.id = ? AND n.id = ? ORDER BY s.date DESC LIMIT 1", (self.entity(older), self.entity(newer))).fetchall()
        return f"{older} -> {newer}" + (" " + rows[0][0]).rstrip() if rows else "no such succession"

    def tellers(self, kind):
        rows = self.database.execute(
            "SELECT v.same_as, r.id FROM events v JOIN event_kind_names k USING (kind) JOIN releases r USING (release) "
            "WHERE k.name = ?", (kind,))
        numbers = {name: number for number, name in self.ids.items()}
        groups = {}
        for event, release in rows:
            groups.setdefault(event, set()).add(numbers[release])
        return list(groups.values())

    def event(self, _, wanted):
        kind, releases = wanted.split(" = ")
        found = self.tellers(kind)
        return wanted if {int(number) for number in releases.split(", ")} in found else f"{kind}: {sorted(map(sorted, found))}"

    def events(self, _, wanted):
        kind = wanted.split(" = ")[0]
        return f"{kind} = {len(self.tellers(kind))}"

    def pairs(self, column):
        numbers = {name: number for number, name in self.ids.items()}
        rows = self.database.execute(f"SELECT a.id, b.id FROM releases a JOIN releases b ON b.release = a.{column}")
        return [(numbers[a], numbers[b]) for a, b in rows]

    def repeat(self, _, wanted):
        return self.found(wanted, [f"{a} of {b}" for a, b in self.pairs("repeats")])

    def superseded(self, _, wanted):
        return self.found(wanted, [f"{a} by {b}" for a, b in self.pairs("superseded_by")])

    @staticmethod
    def found(wanted, all):
        if wanted == "none":
            return "none" if not all else all
        return wanted if wanted in all else all

    def unfit(self, _, wanted):
        return wanted if wanted in self.messages else self.messages

    def review(self, _, wanted):
        text = self.run("review").stdout
        names = wanted.split(" | ")
        return wanted if any(all(n in entry for n in names) for entry in re.split(r"\n(?=\S)", text)) else text

    def explain(self, name, wanted):
        text = self.run("explain", self.entity(name)).stdout
        return wanted if wanted in text else text

    def type(self, _, wanted):
        return self.column(wanted, "SELECT t.name FROM entities JOIN entity_type_names t USING (type) WHERE id = ?")

    def told(self, _, wanted):
        return self.column(wanted, "SELECT releases FROM entities WHERE id = ?")

    def posts(self, _, wanted):
        return self.column(wanted, "SELECT count(*) FROM posts JOIN entities ON entity = person WHERE id = ?")

    def nquads(self, kb):
        return self.run("export", "--format", "nquads", "--kb", kb).stdout

    def decisions(self, kb):
        return json.loads(self.run("review", "--limit", "9999", "--format", "json", "--kb", kb).stdout or "[]")

    def correct(self, lines):
        """Builds settled.db with these lines."""
        heading = "".join(line for line in self.run("review", "--format", "turtle", "--kb", "plain.db").stdout.splitlines(True) if line.startswith("@"))
        self.write("settled.ttl", heading + "\n".join(lines) + "\n")
        return self.build("settled.db", "--fresh", "--corrections", "settled.ttl")

    def build(self, kb, *options):
        """What is said on the way."""
        return self.run("build", "--kb", kb, "-", *options, input="".join(self.releases)).stderr

    def are_one(self, decision):
        database = sqlite3.connect(os.path.join(self.folder, "settled.db"))
        found = {database.execute(
            "SELECT group_concat(entity) FROM (SELECT DISTINCT entity FROM mentions m JOIN releases r USING (release) JOIN texts t USING (release) "
            "WHERE r.id = ? AND CAST(substr(CAST(t.text AS BLOB), m.begin + 1, m.end - m.begin) AS TEXT) = ?)",
            (decision[release], decision[name])).fetchone()[0] for release, name in (("release", "name"), ("otherRelease", "otherName"))}
        return len(found) == 1

    def check_review(self):
        """Whether what `review` prints settles what it lists, and can be taken back."""
        listed = self.decisions("plain.db")
        distances = [abs(decision["probability"] - 0.5) for decision in listed]
        if distances != sorted(distances):
            yield "review does not list the nearest first"
        if not listed:
            return
        yield from self.check_turned(listed[0])
        said = self.correct([decision["same" if decision["one"] == "yes" else "different"] for decision in listed])
        if said or self.decisions("settled.db"):
            yield f"what is confirmed is not settled: {said} {self.decisions('settled.db')}"
        if self.nquads("settled.db") != self.nquads("plain.db"):
            yield "what is confirmed is not as before"

    def check_turned(self, decision):
        was_one = decision["one"] == "yes"
        line = decision["different" if was_one else "same"]
        said = self.correct([line])
        if said or self.are_one(decision) == was_one:
            yield f"the line does not settle it: {line} {said}"
        if any(line in (other["same"], other["different"]) for other in self.decisions("settled.db")):
            yield f"review still lists what is settled: {line}"
        if self.nquads("settled.db") == self.nquads("plain.db"):
            yield f"the exports are as before: {line}"
        self.build("settled.db")
        if self.nquads("settled.db") != self.nquads("plain.db"):
            yield f"without the correction the exports are not as before: {line}"

    def check_bytes(self):
        """Whether other ways to the same releases give the same bytes."""
        for release in reversed(self.releases + [PASSER_BY]):
            self.run("build", "--kb", "steps.db", "-", *self.corrections, input=release)
        database = sqlite3.connect(os.path.join(self.folder, "steps.db"))
        passer_by, = database.execute("SELECT id FROM releases WHERE date = '2019-01-01'").fetchone()
        self.run("remove", passer_by, "--kb", "steps.db", *self.corrections)
        one, other = self.nquads("all.db"), self.nquads("steps.db")
        if one != other or not one:
            difference = sorted(set(one.splitlines()) ^ set(other.splitlines()))
            yield "builds in other steps give other bytes:\n    " + "\n    ".join(difference[:6])

    def check(self):
        for line in self.facts.splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            kind, _, wanted = line.partition(": ")
            kind, _, detail = kind.partition(" ")
            found = getattr(self, kind)(detail, wanted)
            if found != wanted:
                yield f"{line}\n    but: {found}"
        yield from self.check_bytes()
        if not self.corrections:
            yield from self.check_review()


def main():
    program, words = os.path.abspath(sys.argv[1]), sys.argv[2:]
    paths = sorted(glob.glob(os.path.join(HERE, "**", "*.txt"), recursive=True))
    failed = 0
    chosen = [path for path in paths if all(word in path for word in words)]
    for path in chosen:
        with tempfile.TemporaryDirectory() as folder:
            wrong = list(Case(program, path, folder).check())
        failed += bool(wrong)
        for line in wrong:
            print(f"{os.path.relpath(path, HERE)}: {line}")
    print(f"{len(chosen) - failed} of {len(chosen)} cases hold")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
