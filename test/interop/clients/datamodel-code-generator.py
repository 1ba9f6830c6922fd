import json
import os
import sys

import httpx
from pydantic import TypeAdapter

import made

answers = TypeAdapter(made.GroupCounterAnswer)
who = {name: os.environ["INTEROP_" + name.upper()] for name in ("sdkappid", "identifier", "usersig")}
url = os.environ["INTEROP_URL"] + "/v4/group_open_http_svc/get_group_counter"
for group in sys.argv[1:]:
    try:
        body = made.GetGroupCounterRequest(GroupId=group).model_dump_json(exclude_none=True)
        sent = httpx.post(url, params={**who, "random": 7, "contenttype": "json"}, content=body)
        answer = answers.validate_json(sent.content)
        answer = getattr(answer, "root", answer)
        counters = {one.Key: str(one.Value) for one in getattr(answer, "GroupCounter", None) or []}
        status = getattr(answer.ActionStatus, "value", answer.ActionStatus)
        print(json.dumps({"status": status, "code": int(answer.ErrorCode), "counters": counters}))
    except Exception as error:  # whatever it is, it is what came of this case
        print(json.dumps({"error": repr(error)}))
