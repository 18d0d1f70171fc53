"""Seconds and megabytes to resolve generated mentions: 100,000 of 30,000 names, in one process.

python benchmarks/resolve.py [MENTIONS] [NAMES]
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from claims.names import NameMention, resolve

GIVEN = [
    "Aleksandr",
    "Aliaksandr",
    "Oleksandr",
    "Sergey",
    "Siarhei",
    "Dmitry",
    "Dzmitry",
    "Ivan",
    "Igor",
    "Ihar",
    "Elena",
    "Alena",
    "Olena",
    "Anna",
    "Hanna",
    "Maria",
    "Olga",
    "Pavel",
    "Nikolai",
    "Mikalai",
    "Yuri",
    "Andrei",
    "Viktor",
    "Michael",
    "John",
    "James",
    "William",
    "Mohammed",
    "Ahmad",
    "Hassan",
    "Khalid",
    "Omar",
    "Nurlan",
    "Yerlan",
    "Askar",
    "Carlos",
    "Juan",
    "Pedro",
    "Luis",
    "Ana",
    "Peter",
    "Thomas",
    "Karl",
    "Hans",
    "Giorgi",
    "Levan",
    "Tigran",
    "Armen",
    "Mehmet",
    "Emre",
]
ONSETS = [
    "b",
    "br",
    "d",
    "g",
    "gr",
    "k",
    "kl",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "v",
    "z",
    "zh",
    "sh",
    "ch",
    "kh",
]
VOWELS = ["a", "e", "i", "o", "u", "ya"]
ENDINGS = ["ov", "ev", "in", "enko", "sky", "uk", "ich", "ez", "son", "yan", "dze", "li", "ani", "bayev", "mann", "er"]


def names(count: int, seed: int = 7) -> list[str]:
    """Distinct names out of syllables; nobody in particular."""
    rng = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(rng.randint(1, 3)))
        surname = (syllables + rng.choice(ONSETS) + rng.choice(ENDINGS)).title()
        found[f"{rng.choice(GIVEN)} {surname}"] = None
    return list(found)


def mentions(total: int, known: list[str], seed: int = 11) -> list[NameMention]:
    """Every name at least once; one mention in ten is the surname alone."""
    rng = random.Random(seed)
    out = [NameMention(name, f"doc{rng.randrange(2000)}", i) for i, name in enumerate(known)]
    while len(out) < total:
        name = rng.choice(known)
        shown = name.split()[1] if rng.random() < 0.1 else name
        out.append(NameMention(shown, f"doc{rng.randrange(2000)}", len(out)))
    return out


def main() -> None:
    total, count = (int(a) for a in (*sys.argv[1:], *("100000", "30000")[len(sys.argv) - 1 :]))
    data = mentions(total, names(count))
    start = time.perf_counter()
    found = resolve(data, {})
    seconds = time.perf_counter() - start
    figures = {
        "mentions": total,
        "names": count,
        "persons": len(found.persons),
        "uncertain": len(found.uncertain),
        "seconds": round(seconds, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
