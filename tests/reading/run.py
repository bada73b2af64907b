#!/usr/bin/env python3
"""Reads the examples of each rule: run.py PROGRAM [RULE...]

The files beside this one hold them, a line each, under the name of their rule (CONTRIBUTING.md tells the format):

    [title-before-name]
    Peruvian Trade Minister Ana Ruiz spoke. => post person:ana-ruiz: Trade Minister of country:PE
    The Minister opened a fair. =/=> Person

Each rule that the program can print must have a good example. With RULE only those are read.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.environ.get("SRC", os.path.join(HERE, "..", "..", "src"))
ISSUED = "2025-05-02"  # day of issue of all examples: a Friday
PRINTED = re.compile(r"^(?:fact )?(.*) \[([\w-]+) [\d.]+\]$")


def examples():
    """(file:line, rule, text, good, expected) of each line."""
    for path in sorted(glob.glob(os.path.join(HERE, "*.txt"))):
        rule = None
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.strip()
            where = f"{os.path.relpath(path, HERE)}:{number}"
            if not line or line.startswith("#"):
                continue
            if line.startswith("[") and line.endswith("]"):
                rule = line[1:-1]
                continue
            split = re.match(r"(.*?) =(/=)?> (.*)$", line)
            if split is None or rule is None:
                sys.exit(f"{where}: neither [rule], nor text => reading, nor text =/=> reading")
            yield where, rule, split[1], not split[2], split[3]


def explain(program, texts):
    """What `extract --explain` prints of each text: a list of (reading, rule)."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            title, _, body = text.replace("\\n", "\n").rpartition(" // ")
            json.dump({"id": f"example-{number}", "title": title or "News", "body": body, "date": ISSUED}, file)
            file.write("\n")
        file.flush()
        out = subprocess.run([program, "extract", "--explain", file.name], capture_output=True, text=True, check=True).stdout
    readings = [[] for _ in texts]
    for release in re.split(r"(?m)^(?=example-\d+  )", out)[1:]:
        number = int(re.match(r"example-(\d+)", release)[1])
        for line in re.sub(r"\n {14}", " ", release).splitlines():
            if printed := PRINTED.match(re.sub(r" +", " ", line)):
                readings[number].append(printed.groups())
    return readings


def rules_of_sources():
    """Names of rules in the sources: of several words, or of one with a confidence behind it."""
    literal = re.compile(r'(?<!word_hash\()(?<!find\()(?<!attribute\()"([a-z]+(?:-[a-z]+)*)"(?!_word)(?=(,\s*(?:named \? )?[01]\.\d+F)?)')
    names = set()
    for stage in ("mention", "fact"):
        for path in glob.glob(os.path.join(SOURCES, stage, "**", "*.cpp"), recursive=True):
            text = re.sub(r"//.*", "", open(path, encoding="utf-8").read())
            names |= {name for name, confidence in literal.findall(text) if confidence or "-" in name}
    return names


def check(example, reading):
    """What is wrong with the reading of an example, or None."""
    where, rule, text, good, expected = example
    if good and (expected, rule) not in reading:
        found = "".join(f"\n    {line} [{by}]" for line, by in reading)
        return f"{where}: [{rule}] does not read {expected!r} in {text!r}, but{found}"
    if not good and any(line.startswith(expected) for line, _ in reading):
        return f"{where}: {expected!r} is read in {text!r}"
    return None


def printed_of_gold(program):
    """The rules that print anything of the annotated releases."""
    texts = sorted(glob.glob(os.path.join(HERE, "..", "gold", "*.txt")))
    out = subprocess.run([program, "extract", "--explain", *texts], capture_output=True, text=True, check=True).stdout
    lines = re.sub(r"\n {14}", " ", out).splitlines()
    return {printed[2] for line in lines if (printed := PRINTED.match(line))}


def main():
    program, only = sys.argv[1], set(sys.argv[2:])
    chosen = [e for e in examples() if not only or e[1] in only]
    readings = explain(program, [e[2] for e in chosen])
    errors = [error for e, r in zip(chosen, readings) if (error := check(e, r))]
    if not only:
        shown = {rule for _, rule, _, good, _ in chosen if good}
        known = rules_of_sources() | printed_of_gold(program)
        errors += [f"[{rule}] has no good example" for rule in sorted(known - shown)]
        errors += [f"[{rule}] is no rule" for rule in sorted(shown - known)]
    print("\n".join(errors + [f"{len(chosen)} examples, {len(errors)} errors"]))
    return 1 if errors else 0


sys.exit(main())
