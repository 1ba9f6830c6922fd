import createClient from 'openapi-fetch';
import type { paths } from './schema.ts';

const { INTEROP_URL = '', INTEROP_SDKAPPID, INTEROP_IDENTIFIER = '', INTEROP_USERSIG = '' } = process.env;
const client = createClient<paths>({ baseUrl: INTEROP_URL });
// The credential is no parameter to this tool: it is put into the URL by the client's own hook.
client.use({
  onRequest({ request }) {
    return new Request(`${request.url}&usersig=${encodeURIComponent(INTEROP_USERSIG)}`, request);
  },
});

for (const GroupId of process.argv.slice(2)) {
  const { data: answer, error } = await client.POST('/v4/group_open_http_svc/get_group_counter', {
    params: {
      query: { sdkappid: Number(INTEROP_SDKAPPID), identifier: INTEROP_IDENTIFIER, random: 7, contenttype: 'json' },
    },
    body: { GroupId },
  });
  if (answer === undefined) console.log(JSON.stringify({ error: String(error) }));
  else if (answer.ActionStatus === 'FAIL') console.log(JSON.stringify({ status: 'FAIL', code: answer.ErrorCode }));
  else {
    const counters = Object.fromEntries(
      (answer.GroupCounter ?? []).map(({ Key, Value }) => [Key, String(BigInt(Value))]),
    );
    console.log(JSON.stringify({ status: answer.ActionStatus, code: answer.ErrorCode, counters }));
  }
}
