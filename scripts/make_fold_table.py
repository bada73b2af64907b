#!/usr/bin/env python3
"""Writes src/util/fold_table.inc: for each code point of the Latin blocks with accents, its letters without
accents in lower case and whether it is a capital. Source: the Unicode data that Python carries."""
import unicodedata

SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
           "ı": "i", "ŋ": "ng", "ə": "e", "ơ": "o", "ư": "u", "ĸ": "k", "ŧ": "t", "ĳ": "ij"}


def folded(char):
    lower = char.lower()
    if lower in SPECIAL:
        return SPECIAL[lower]
    base = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c)).lower()
    base = SPECIAL.get(base, base)
    return base if base.isascii() and base.isalpha() and len(base) <= 2 else ""


def rows(first, last):
    for code in range(first, last + 1):
        letters = folded(chr(code))
        capital = "true" if unicodedata.category(chr(code)) in ("Lu", "Lt") else "false"
        yield '{"%s", %s}' % (letters, capital)


def table(name, first, last):
    body = ",".join(rows(first, last))
    return "constexpr Folded %s[] = {%s};\n" % (name, body)


if __name__ == "__main__":
    with open("src/util/fold_table.inc", "w", encoding="ascii") as out:
        out.write("// Made by scripts/make_fold_table.py from Unicode %s.\n// clang-format off\n" % unicodedata.unidata_version)
        out.write(table("latin_folds", 0xC0, 0x24F))
        out.write(table("latin_additional_folds", 0x1E00, 0x1EFF))
