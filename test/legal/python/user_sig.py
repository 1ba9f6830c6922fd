"""UserSigs, read and checked. Source: [usersig]."""

import base64
import hashlib
import hmac
import json
import time
import zlib

from refusal import Refusal

NAMES = ("identifier", "sdkappid", "time", "expire")


def check_user_sig(text, app, identifier, secret):
    """Raises Refusal unless the text is a UserSig of this caller that is in force."""
    if not text:
        raise Refusal(60025, "usersig is required")
    fields = decode(text)
    if not isinstance(fields, dict) or not isinstance(fields.get("TLS.sig"), str):
        raise Refusal(70003, "usersig cannot be decoded")
    if str(fields.get("TLS.sdkappid")) != app:
        raise Refusal(70014, "usersig is for another sdkappid")
    if fields.get("TLS.identifier") != identifier:
        raise Refusal(70013, "usersig is for another identifier")
    signed = "".join(f"TLS.{name}:{fields.get('TLS.' + name)}\n" for name in NAMES)
    due = base64.b64encode(hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest())
    if not hmac.compare_digest(due, fields["TLS.sig"].encode()):
        raise Refusal(70009, "usersig was made with another key")
    if time.time() > fields["TLS.time"] + fields["TLS.expire"]:
        raise Refusal(70001, "usersig has expired")


def decode(text):
    try:
        raw = base64.b64decode(text.replace("*", "+").replace("-", "/").replace("_", "="))
        return json.loads(zlib.decompress(raw))
    except (ValueError, zlib.error):
        raise Refusal(70003, "usersig cannot be decoded") from None
