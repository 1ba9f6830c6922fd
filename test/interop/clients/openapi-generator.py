import json
import os
import sys

import made_client
from made_client.models import GetGroupCounterRequest

settings = made_client.Configuration(host=os.environ["INTEROP_URL"])
api = made_client.GroupCountersApi(made_client.ApiClient(settings))
for group in sys.argv[1:]:
    try:
        answer = api.get_group_counter(
            sdkappid=int(os.environ["INTEROP_SDKAPPID"]),
            identifier=os.environ["INTEROP_IDENTIFIER"],
            usersig=os.environ["INTEROP_USERSIG"],
            random=7,
            contenttype="json",
            get_group_counter_request=GetGroupCounterRequest(GroupId=group),
        )
        counters = {one.key: str(one.value) for one in answer.group_counter or []}
        print(json.dumps({"status": answer.action_status, "code": answer.error_code, "counters": counters}))
    except Exception as error:  # whatever it is, it is what came of this case
        print(json.dumps({"error": repr(error)}))
