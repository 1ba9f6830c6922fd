# The host is in its code; it has no call of its own for counters, and its HTTP client takes any path.
import os
from timsdk import HttpClient, TLSSig

app, who = int(os.environ["GROUP_COUNTER_SDKAPPID"]), os.environ["GROUP_COUNTER_IDENTIFIER"]
client = HttpClient(app, who, TLSSig.gen_sig(identifier=who, app_id=app, app_key=os.environ["GROUP_COUNTER_SECRET_KEY"]))
for group in ["gck.ok"] * 9 + ["gck.10010", "gck.60007", "gck.slow"]:
    print(group, client.post("group_open_http_svc/get_group_counter", data={"GroupId": group}))
