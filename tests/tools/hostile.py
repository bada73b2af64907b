"""Releases with names that break careless writers, in sentences that the program reads facts from, and a vocabulary that
makes the names those of bodies.
"""
import json

NAMES = [
    'Lena "The Lion" Okoro',
    "Lena <b>Okoro</b>",
    "Lena Okoro & Sons",
    "Lena \\Okoro\\",
    "Lena Okoro\\",
    "Lena\nOkoro",
    "Lena\r\nOkoro",
    "Lena\tOkoro",
    "Lena \u0007Okoro\u001b[31m",
    "Lena \u0000Okoro",
    "Lena \u0085\u2028Okoro",
    "Lena 🚢👩‍⚖️ Okoro",
    "لينا أوكورو",
    "Lena \u202eorokO\u202c",
    "Lena ]]> Okoro",
    "INF",
    "null",
    "__proto__",
    "constructor",
    "NaN",
    "Lena {Okoro}",
    "${Lena} %s %n Okoro",
    "Lena 'Okoro'; DROP TABLE entities; --",
    "Lena,Okoro;\"Lena\"",
    "=HYPERLINK(Lena)",
    "Lena^^xsd:string@en",
    "<https://example.org/Lena> .",
    "Lena \ufeff\ufffe\uffff Okoro",
    "Lena O\u0301koro e\u0301",
    "Lena \U0010ffff Okoro",
]

TEXTS = [
    ("{name} meets envoy of Norway",
     "Trade Minister {name} of Kenya met Olav Berg, Ambassador of Norway, in Nairobi on March 3. \"We thank Norway,\" Minister"
     " {name} said. The {name} Chamber of Commerce ({name}) took part."),
    ("Kenya and Norway sign {name} Agreement",
     "Minister Lena Okoro signed the {name} Free Trade Agreement between Kenya and Norway in Oslo on May 30, the Ministry of"
     " {name} of Kenya announced. Olav Berg of the Ministry of {name} urged both sides to ratify it."),
    ("Ministry of {name} opens office",
     "The Ministry of {name} (INF), formerly the Ministry of {name} and Trade, opened the {name} Forum in {name}."
     " Exports of {name} to Norway rose 12.5 percent to USD 3.4 billion in 2024."),
]


def releases():
    for number, name in enumerate(NAMES):
        for kind, (title, body) in enumerate(TEXTS):
            yield {"id": f"{number}/{kind} {name}", "date": f"2025-01-{number + 1:02d}", "title": title.format(name=name),
                   "body": body.format(name=name), "url": f"https://example.org/{name}", "category": name, "language": name}
    long_name = "Ministry of " + " ".join(["Trade", "Energy", "<&>\"\\"] * 600)
    yield {"id": "long title", "date": "2025-02-01", "title": ("Kenya \"meets\" <Norway> & 🚢 \\ " * 400)[:10_000],
           "body": f"Minister Lena Okoro of the {long_name} met Olav Berg, Ambassador of Norway."}
    yield {"id": "", "title": "", "body": "Kenya met Norway in Oslo."}
    yield {"id": "no body", "title": "Kenya met Norway", "body": ""}
    yield {"id": "__proto__", "title": "null", "body": "INF met null. Kenya met Norway ]]>"}


def vocabulary():
    yield "@prefix cv: <https://w3id.org/communique/vocabulary#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    for number, name in enumerate(NAMES):
        label = "".join(f"\\U{ord(c):08X}" for c in name)
        yield f'cv:hostile-{number} a cv:Body ; cv:entity "body:{label}" ; skos:prefLabel "{label}" ; cv:country "country-KE" .\n'


def write_vocabulary(path):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(vocabulary())


def write_releases(path):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for release in releases():
            file.write(json.dumps(release) + "\n")
