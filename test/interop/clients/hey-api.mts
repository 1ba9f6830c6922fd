import { client } from './made/client.gen.js';
import { getGroupCounter } from './made/sdk.gen.js';

const { INTEROP_URL = '', INTEROP_SDKAPPID, INTEROP_IDENTIFIER = '', INTEROP_USERSIG = '' } = process.env;
client.setConfig({ baseUrl: INTEROP_URL as never, auth: () => INTEROP_USERSIG });

for (const GroupId of process.argv.slice(2)) {
  const { data: answer, error } = await getGroupCounter({
    query: {
      sdkappid: Number(INTEROP_SDKAPPID) as never,
      identifier: INTEROP_IDENTIFIER,
      random: 7 as never,
      contenttype: 'json',
    },
    body: { GroupId },
  });
  if (answer === undefined) console.log(JSON.stringify({ error: String(error) }));
  else if (answer.ActionStatus === 'FAIL')
    console.log(JSON.stringify({ status: 'FAIL', code: Number(answer.ErrorCode) }));
  else {
    const counters = Object.fromEntries(
      (answer.GroupCounter ?? []).map(({ Key, Value }) => [Key, String(BigInt(Value))]),
    );
    console.log(JSON.stringify({ status: answer.ActionStatus, code: Number(answer.ErrorCode), counters }));
  }
}
