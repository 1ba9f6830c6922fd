# It has no call of its own for counters: this is how its own calls are written.
import json
import os
import requests
from tencentcloud_im.tcim_client import TCIMClient

client = TCIMClient(int(os.environ["GROUP_COUNTER_SDKAPPID"]), os.environ["GROUP_COUNTER_SECRET_KEY"], os.environ["GROUP_COUNTER_IDENTIFIER"])
for group in ["gck.ok"] * 9 + ["gck.10010", "gck.60007", "gck.slow"]:
    url = "{}/group_open_http_svc/get_group_counter".format(client.tecent_url)
    print(group, requests.post(url, params=client._gen_query(), data=json.dumps({"GroupId": group})).text)
