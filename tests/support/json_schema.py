# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a JSON document breaks of its schema: json_schema.py SCHEMA DOCUMENT. Knows the words that docs/*.schema.json
use, and refuses others, so that none is ignored."""

import json
import re
import sys

SAID = {"$schema", "title", "description", "$defs"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int}


def is_of(value, name):
    return isinstance(value, TYPES[name]) and (name != "integer" or not isinstance(value, bool))


def faults(value, schema, root, at="$"):
    unknown = set(schema) - SAID - {"$ref", "type", "const", "enum", "pattern", "minimum", "required", "properties",
                                    "items"}
    found = ["%s: the schema says %s" % (at, sorted(unknown))] if unknown else []
    if "$ref" in schema:
        found += faults(value, root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root, at)
    wanted = schema.get("type", [])
    wanted = [wanted] if isinstance(wanted, str) else wanted
    if wanted and not any(is_of(value, name) for name in wanted):
        return found + ["%s is no %s: %r" % (at, wanted, value)]
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        found.append("%s is %r" % (at, value))
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        found.append("%s does not match: %r" % (at, value))
    if "minimum" in schema and value < schema["minimum"]:
        found.append("%s is %r" % (at, value))
    if isinstance(value, dict):
        found += ["%s has no %s" % (at, name) for name in schema.get("required", []) if name not in value]
        for name, part in schema.get("properties", {}).items():
            if name in value:
                found += faults(value[name], part, root, "%s.%s" % (at, name))
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            found += faults(item, schema["items"], root, "%s[%d]" % (at, number))
    return found


def faults_of_file(schema_path, document):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    return faults(document, schema, schema)


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as read:
        print("\n".join(faults_of_file(sys.argv[1], json.load(read))), end="")
