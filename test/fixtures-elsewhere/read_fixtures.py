"""Reads the fixtures as a team with Python does, by the standard library alone: FOLDER."""

import base64
import json
import pathlib
import sys

FOLDER = pathlib.Path(sys.argv[1])
INT64 = range(-(2**63), 2**63)


def read(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def counters_of(response):
    return {counter["Key"]: counter["Value"] for counter in response.get("GroupCounter", [])}


def check(what, holds):
    if not holds:
        sys.exit(f"wrong: {what}")


index = read("index.json")
files = {entry["file"]: read(entry["file"]) for entry in index["files"]}
check("an index with version and hash", index["version"] and len(index["contract"]["sha256"]) == 64)

responses = files["responses.json"]
extremes = counters_of(responses["extreme-values"])
check("the ends of int64", extremes == {"highest": 2**63 - 1, "lowest": -(2**63)})

for group in files["test-groups.json"]:
    for counter in group["selects"].get("counters", []):
        value = counter["Value"]
        check(f"{group['GroupId']} {counter}", type(value) is int and value in INT64)

codes = {entry["code"]: entry for entry in files["codes.json"]}
causes = {entry["id"]: entry for entry in files["causes.json"]}
check("the code of a missing group", codes[10010]["retry"] == "never" and "missing-group" in codes[10010]["causes"])
for cause in causes.values():
    check(f"the codes of {cause['id']}", all(code in codes for code in cause["codes"]))
for code in files["failures.json"]:
    check(f"failure {code}", files["failures.json"][code]["ErrorCode"] == int(code) and int(code) in codes)

exchanges = files["exchanges.json"]
check("an exchange of each response", {one["name"] for one in exchanges} == {*responses, *files["failures.json"]})
for exchange in exchanges:
    keys = exchange["request"].get("GroupCounterKeys")
    check(exchange["name"], keys is None or set(keys) >= set(counters_of(exchange["response"])))

for fault in files["faults.json"]:
    reply = fault["reply"]
    body = base64.b64decode(reply["bodyBase64"]) if "bodyBase64" in reply else reply.get("body", "").encode()
    check(fault["name"], reply["kind"] != "answer" or isinstance(body, bytes) and reply["status"] >= 200)

print(f"{len(files)} files, {len(codes)} codes, {len(exchanges)} exchanges")
