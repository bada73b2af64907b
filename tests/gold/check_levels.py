#!/usr/bin/env python3
"""Reads the annotated releases with the program and fails where a figure is below its level in levels.tsv, or where
of the facts with confidence 0.9 and more fewer than nine in ten are right.

    check_levels.py PROGRAM [--update]

--update raises the levels to the figures measured now (never lowers one).
"""
import json
import os
import subprocess
import sys
import tempfile

import score

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("COMMUNIQUE_GOLD", os.path.join(HERE, "../../../shared/gold"))
SETS = {name: HERE for name in (
    "korea", "world", "other", "practice", "pacific", "south", "fresh", "west", "east", "valley", "delta", "coast", "ridge", "island",
    "mesa", "harbour", "unseen", "north", "fjord", "moor", "heath", "glen", "dune",
    "cedar", "prairie", "lagoon", "steppe", "tundra", "orchard", "canyon", "savanna", "marsh", "taiga",
    "karst", "fen", "brook", "cliff", "grove", "oasis", "atoll", "basin",
    "bluff", "creek", "gorge", "meadow", "peak", "reef", "strait", "quay", "jetty", "wharf", "mole", "spit")} | {"seeds": SHARED}
FACT_KINDS = ("posts: title", "posts: holder at", "bodies: country", "represents", "memberships", "agreements: status",
              "events", "statements", "figures")
POOLS = (("korea", "world"), ("korea", "world", "other", "practice"))  # sets given as one input
LEVELS = os.path.join(HERE, "levels.tsv")


def figures(program, name):
    """F1 by type and fact, linking B-cubed and accuracy of acts of one set, or None where its text is absent."""
    base = os.path.join(SETS[name], name)
    if not os.path.exists(base + ".txt"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        kb, linked = os.path.join(folder, "kb.db"), os.path.join(folder, "linked.jsonl")
        subprocess.run([program, "build", "--kb", kb, base + ".txt"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "export", "--kb", kb, "--format", "jsonl", "-o", linked], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        scored = subprocess.run([sys.executable, os.path.join(HERE, "score.py"), base + ".jsonl", linked,
                                 "--corpus", base + ".txt", "--json"], check=True, capture_output=True, text=True)
    result = json.loads(scored.stdout)
    assert result["bad_spans"] == 0, f"{name}: {result['bad_spans']} mentions off their text"
    assert result["absent"] == 0, f"{name}: {result['absent']} releases absent"
    found = {key: value for key, value in result["f1"].items()}
    found["linking B-cubed"] = result["b3"][2]
    found["act accuracy"] = result["act_accuracy"] or 0
    return found


def read_docs(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def pooled(program, names):
    """Linking B-cubed of sets given as one input, and the entities that mix things of different countries."""
    with tempfile.TemporaryDirectory() as folder:
        kb, linked = os.path.join(folder, "kb.db"), os.path.join(folder, "linked.jsonl")
        texts = [os.path.join(SETS[name], name + ".txt") for name in names]
        subprocess.run([program, "build", "--kb", kb, *texts], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "export", "--kb", kb, "--format", "jsonl", "-o", linked], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        read = read_docs(linked)
    gold = [doc for name in names for doc in read_docs(os.path.join(SETS[name], name + ".jsonl"))]
    _, b3, _ = score.score(gold, read, {})
    return b3[2], mixtures(gold, read)


def mixtures(gold, read):
    """Entities that stand for annotated ones to which the annotation gives different countries."""
    by_release = {(score.norm(doc["title"]), doc["date"]): doc for doc in read}
    countries, ids = {}, {}
    for doc in gold:
        for fact in doc["bodies"] + doc["posts"]:
            if fact["country"]:
                countries.setdefault(fact.get("person") or fact["body"], set()).add(fact["country"])
        other = by_release[score.norm(doc["title"]), doc["date"]]
        for gold_id, read_id in score.align(doc["entities"], other["entities"]).items():
            if not gold_id.startswith("country:"):
                ids.setdefault(read_id, set()).add(gold_id)
    return [f"{read_id}: {', '.join(sorted(found))}" for read_id, found in sorted(ids.items())
            if len(set().union(*(countries.get(gold_id, set()) for gold_id in found))) > 1 and len(found) > 1]


def rightness(program, names, least):
    """Of the facts that the program gives with at least that confidence, the share that is right; over all sets."""
    right = given = 0
    for name in names:
        base = os.path.join(SETS[name], name)
        output = subprocess.run([program, "extract", base + ".txt"], check=True, capture_output=True, text=True).stdout
        readings = [confident(json.loads(line), least) for line in output.splitlines()]
        with open(base + ".jsonl", encoding="utf-8") as file:
            tallies, _, _ = score.score([json.loads(line) for line in file], readings, {})
        for kind in FACT_KINDS:
            right += tallies[kind].tp
            given += tallies[kind].tp + tallies[kind].fp
    return right / given


def confident(reading, least):
    for key in ("posts", "bodies", "agreements", "events", "statements", "figures"):
        reading[key] = [fact for fact in reading[key] if fact["confidence"] >= least]
    for key in ("represents", "memberships"):
        pairs = zip(reading[key], reading[key + "Evidence"])
        reading[key] = [fact for fact, evidence in pairs if evidence["confidence"] >= least]
    return reading


def read_levels():
    with open(LEVELS, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip()]
    return {(row[0], row[1]): float(row[2]) for row in rows}


def main():
    program, update = sys.argv[1], "--update" in sys.argv
    levels = read_levels() if os.path.exists(LEVELS) else {}
    passed, failed = 0, 0
    for name in SETS:
        found = figures(program, name)
        if found is None:
            print(f"skipped {name}: its text is not here")
            continue
        for figure, value in found.items():
            level = levels.get((name, figure), 0)
            if value < level - 0.0005:
                failed += 1
                print(f"{name}: {figure} is {value:.3f}, was {level:.3f}")
            else:
                passed += 1
            levels[name, figure] = max(level, value)
    for names in POOLS:
        linked, mixed = pooled(program, names)
        print(f"linking B-cubed of {' and '.join(names)} as one input is {linked:.3f}")
        for line in mixed:
            print(f"one entity for things of different countries: {line}")
        for reached in (linked >= 0.97, not mixed):
            passed, failed = passed + reached, failed + (not reached)
    share = rightness(program, ("korea", "world", "other"), 0.9)
    print(f"of the facts with confidence 0.9 and more {share:.3f} are right")
    passed, failed = passed + (share >= 0.9), failed + (share < 0.9)
    if update:
        with open(LEVELS, "w", encoding="utf-8") as file:
            for (name, figure), value in levels.items():
                file.write(f"{name}\t{figure}\t{int(value * 1000) / 1000:.3f}\n")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
