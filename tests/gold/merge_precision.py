#!/usr/bin/env python3
"""How often linking is right, by rule, by reason, and by the probability that it states, on the annotated sets as one input.

    merge_precision.py PROGRAM [SET...]

Right is a merge of names that the annotation gives one id, and a separation of names to which it gives two. Countries do not count.
"""
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict

import check_levels
import score

SETS = ("korea", "world", "other", "practice", "pacific", "south")
MERGES = "SELECT rule, reasons, confidence, entity, release, entity, other_release FROM merges"
SEPARATIONS = "SELECT NULL, reasons, confidence, entity, release, other_entity, other_release FROM separations"


def gold_ids(gold, read):
    """The annotated id of each linked entity in each release: {(release, linked id): annotated id}."""
    by_release = {(score.norm(doc["title"]), doc["date"]): doc for doc in read}
    ids = {}
    for doc in gold:
        other = by_release[score.norm(doc["title"]), doc["date"]]
        for gold_id, read_id in score.align(doc["entities"], other["entities"]).items():
            if not gold_id.startswith("country:"):
                ids[other["id"], read_id] = gold_id
    return ids


def decisions(database, ids):
    """(rule or None, reasons, probability, whether both are one) of each merge and separation of annotated entities."""
    releases = dict(database.execute("SELECT release, id FROM releases"))
    entities = dict(database.execute("SELECT entity, id FROM entities"))
    for rule, reasons, probability, *names in database.execute(f"{MERGES} UNION ALL {SEPARATIONS}"):
        first, second = (ids.get((releases[release], entities[entity])) for entity, release in (names[:2], names[2:]))
        if first and second:
            yield rule, reasons, probability, first == second


def print_table(heading, groups):
    print(f"\n{heading:44} decisions  right")
    for name, right in groups:
        print(f"{name:44} {len(right):9}  {sum(right):5}")


def main():
    program, sets = sys.argv[1], sys.argv[2:] or SETS
    bases = [os.path.join(check_levels.HERE, name) for name in sets]
    with tempfile.TemporaryDirectory() as folder:
        kb, linked = os.path.join(folder, "kb.db"), os.path.join(folder, "linked.jsonl")
        subprocess.run([program, "build", "--kb", kb, *[base + ".txt" for base in bases]], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "export", "--kb", kb, "--format", "jsonl", "-o", linked], check=True, stderr=subprocess.DEVNULL)
        gold = [doc for base in bases for doc in check_levels.read_docs(base + ".jsonl")]
        database = sqlite3.connect(kb)
        found = list(decisions(database, gold_ids(gold, check_levels.read_docs(linked))))
    rules = dict(database.execute("SELECT rule, name FROM rules"))
    reasons = list(database.execute("SELECT reason, name FROM reason_names"))
    by_rule, by_probability = defaultdict(list), defaultdict(list)
    for rule, _, probability, same in found:
        by_rule[rules.get(rule, "(kept apart)")].append(same == (rule is not None))
        by_probability[min(int(probability * 10), 9)].append((probability, same))
    print_table("rule", sorted(by_rule.items()))
    for kind, merged in (("merged for", True), ("kept apart for", False)):
        print_table(kind, [(name, [same == merged for rule, bits, _, same in found if (rule is not None) == merged and bits >> bit & 1])
                           for bit, name in reasons])
    print("\nstated probability   decisions  mean  are one")
    for tenth, group in sorted(by_probability.items()):
        mean, share = (sum(values) / len(group) for values in zip(*group))
        print(f"{tenth / 10:.1f} to {tenth / 10 + .1:.1f}           {len(group):9}  {mean:.2f}  {share:7.2f}")


if __name__ == "__main__":
    main()
