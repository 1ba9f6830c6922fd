import json
import os
import sys

from made import Client
from made.api.group_counters import get_group_counter
from made.models import GetGroupCounterRequest
from made import models

client = Client(base_url=os.environ["INTEROP_URL"])
for group in sys.argv[1:]:
    try:
        answer = get_group_counter.sync(
            client=client,
            body=GetGroupCounterRequest(group_id=group),
            sdkappid=int(os.environ["INTEROP_SDKAPPID"]),
            identifier=os.environ["INTEROP_IDENTIFIER"],
            usersig=os.environ["INTEROP_USERSIG"],
            random=7,
            contenttype=models.GetGroupCounterContenttype("json"),
        )
        counters = {one.key: str(one.value) for one in answer.group_counter or []}
        print(json.dumps({"status": str(answer.action_status), "code": answer.error_code, "counters": counters}))
    except Exception as error:  # whatever it is, it is what came of this case
        print(json.dumps({"error": repr(error)}))
