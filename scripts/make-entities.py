#!/usr/bin/env python3
"""Writes Sources/Pipeline/HTML/NamedReferences+List.swift, the list of HTML's named character references.

The facts are those of the HTML Living Standard, section 13.5, which Python's standard library carries as
html.entities.html5. The list never changes ("this list is static and will not be expanded or changed in the future").
A name that counts without its semicolon stands once, without it; a long string compiles in no time, unlike an array.
"""

from html.entities import html5
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "Sources/Pipeline/HTML/NamedReferences+List.swift"

HEAD = """\
// Written by scripts/make-entities.py; do not edit.

extension NamedReferences {
    /// One reference a line: the name (with its semicolon where it needs one), `=`, one or two scalars in hexadecimal.
    static let list = \"\"\"
"""

TAIL = """\

        \"\"\"
}
"""


def lines():
    for name in sorted(html5):
        if name.endswith(";") and name[:-1] in html5:
            continue  # stands without its semicolon
        scalars = "+".join(f"{ord(scalar):X}" for scalar in html5[name])
        yield f"        {name}={scalars}\n"


TARGET.write_text(HEAD + "".join(lines()) + TAIL)
