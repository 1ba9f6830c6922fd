"""
A provider on Python's standard library alone, with its defaults: http.server speaks HTTP/1.0 and closes each connection,
json takes NaN and the last of repeated members. It was written from the API's page, and shares no code with the kit.
PROVIDER holds its options as JSON; it prints the port that it listens on, and ends with its standard input.
"""

import collections
import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from refusal import Refusal
from store import Store
from user_sig import check_user_sig

PATH = "/v4/group_open_http_svc/get_group_counter"
ADMINISTRATORS = ["administrator"]
BODY_BYTES = 1 << 20
PIECE_BYTES = 1 << 16

OPTIONS = json.loads(os.environ["PROVIDER"])
APP = str(OPTIONS["sdkappid"])
STORE = Store(OPTIONS["groups"])
LOCK = threading.Lock()
CALLS = collections.deque()


def is_within_limit():
    """A sliding window of a second."""
    now = time.monotonic()
    while CALLS and CALLS[0] <= now - 1:
        CALLS.popleft()
    if len(CALLS) >= OPTIONS["callsPerSecond"]:
        return False
    CALLS.append(now)
    return True


def check_caller(query):
    def last(name):
        return query.get(name, [""])[-1]

    app, identifier = last("sdkappid"), last("identifier")
    if not app:
        raise Refusal(60012, "sdkappid is required")
    if app != APP:
        raise Refusal(60006, "sdkappid is unknown")
    check_user_sig(last("usersig"), app, identifier, OPTIONS["secretKey"])
    if identifier not in ADMINISTRATORS:
        raise Refusal(60010, "identifier is not an administrator")
    if STORE.has("an exhausted call limit", app) or not is_within_limit():
        raise Refusal(60007, "REST API call frequency exceeds the limit")
    if "random" in query and not (last("random").isdecimal() and int(last("random")) < 2**32):
        raise Refusal(10004, "random must be an unsigned 32-bit integer")
    if STORE.has("a plan without group counters", app):
        raise Refusal(10059, "purchase the Premium edition")


def read_members(body):
    try:
        members = json.loads(body)
        # Lone surrogates pass the reader, and no database takes them.
        json.dumps(members, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Refusal(60003, str(error)) from None
    if not isinstance(members, dict):
        raise Refusal(10011, "the body must be an object")
    return members.get("GroupId"), members.get("GroupCounterKeys")


def get_group_counter(query, body):
    check_caller(query)
    group, keys = read_members(body)
    if not isinstance(group, str):
        raise Refusal(10004, "GroupId must be a string")
    if keys is not None and not (isinstance(keys, list) and all(isinstance(key, str) for key in keys)):
        raise Refusal(10004, "GroupCounterKeys must be an array of strings")
    if STORE.has("an internal error", group):
        raise Refusal(10002, "internal server error, try again")
    found = STORE.find(group)
    if found is None:
        raise Refusal(10010, "this group does not exist")
    group_type, is_dismissed = found
    if is_dismissed:
        raise Refusal(10015, "this group was dismissed")
    if STORE.has("no permission", group):
        raise Refusal(10007, "no permission")
    if group_type == "Community":
        raise Refusal(10004, "not available for community groups")
    return STORE.counters(group, keys)


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        """Says nothing: nobody reads it."""

    def do_POST(self):
        url = urlsplit(self.path)
        size = int(self.headers.get("Content-Length") or 0)
        if size > BODY_BYTES:
            self.discard(size)
            return self.answer(413, "text/plain", b"request body too large\n")
        body = self.rfile.read(size)
        if OPTIONS["states"] and url.path == "/states":
            return self.change_state(json.loads(body))
        if url.path != PATH:
            return self.send_error(404)
        self.answer(200, "application/json", json.dumps(self.envelope(url.query, body)).encode())

    def envelope(self, query, body):
        try:
            with LOCK:
                counters = get_group_counter(parse_qs(query, keep_blank_values=True), body)
        except Refusal as refusal:
            return {"ActionStatus": "FAIL", "ErrorInfo": str(refusal), "ErrorCode": refusal.code}
        except Exception:
            return {"ActionStatus": "FAIL", "ErrorInfo": "internal server error", "ErrorCode": 10002}
        rest = {"ErrorCode": 0, "GroupCounter": counters, "GroupCounterSeq": 1}
        return {"ActionStatus": "OK", "ErrorInfo": "", **rest}

    def change_state(self, change):
        with LOCK:
            done = STORE.set_state(change.get("state"), change.get("params") or {}, change.get("action") != "teardown")
        self.answer(200 if done else 400, "text/plain", b"done\n" if done else b"unknown state\n")

    def discard(self, size):
        while size > 0 and (piece := self.rfile.read(min(size, PIECE_BYTES))):
            size -= len(piece)

    def answer(self, status, media_type, data):
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


SERVER = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
SERVER.daemon_threads = True
threading.Thread(target=SERVER.serve_forever, daemon=True).start()
print(SERVER.server_address[1], flush=True)
# Whoever started it holds the other end, and is gone when that closes.
sys.stdin.read()
