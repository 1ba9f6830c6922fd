"""An adapter of group-counter check-client, with a client of get_group_counter in it. Python 3, standard library only."""
import json
import random
import ssl
import sys
import threading
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

PATH = "/v4/group_open_http_svc/get_group_counter"
lock = threading.Lock()


def call(case):
    query = urllib.parse.urlencode({
        "sdkappid": case["sdkappid"], "identifier": case["identifier"], "usersig": case["usersig"],
        "random": random.getrandbits(32), "contenttype": "json"})
    body = json.dumps(case["request"]).encode()
    request = urllib.request.Request(f"{case['baseUrl']}{PATH}?{query}", body, {"Content-Type": "application/json"})
    handlers = [urllib.request.ProxyHandler({})]
    if "caFile" in case:
        handlers += [urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=case["caFile"]))]
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=5) as response:
            answer = json.loads(response.read().decode("utf-8"))
    except Exception as error:  # its text may quote the URL, which holds the UserSig
        return {"error": {"kind": "transport", "message": type(error).__name__}}
    return conclude(answer)


def conclude(answer):
    broken = {"error": {"kind": "envelope"}}
    if not isinstance(answer, dict) or type(answer.get("ErrorCode")) is not int:
        return broken
    code, status, counters = answer["ErrorCode"], answer.get("ActionStatus"), answer.get("GroupCounter", [])
    if status == "FAIL" and code != 0:
        return {"error": {"code": code, "message": str(answer.get("ErrorInfo", ""))}}
    if status != "OK" or code != 0 or not isinstance(counters, list):
        return broken
    for one in counters:
        if not isinstance(one, dict) or not isinstance(one.get("Key"), str) or type(one.get("Value")) is not int:
            return broken
        if not -2**63 <= one["Value"] < 2**63:
            return broken
    return {"result": {"counters": [{"Key": one["Key"], "Value": one["Value"]} for one in counters]}}


def write(line):
    with lock:
        print(json.dumps(line), flush=True)


with ThreadPoolExecutor(8) as pool:
    for line in map(json.loads, sys.stdin):
        if "start" in line:
            write({"started": {"protocol": 1, "client": {"name": "python example"}, "parallel": 8}})
        else:
            pool.submit(lambda case: write({"id": case["id"], **call(case)}), line)
