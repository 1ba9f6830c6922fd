import { getGroupCounter } from './made.js';

const { INTEROP_URL = '', INTEROP_SDKAPPID, INTEROP_IDENTIFIER = '', INTEROP_USERSIG = '' } = process.env;
// What it generates calls a path alone: the host is put before it where its fetch is called.
const fetchOfNode = globalThis.fetch;
globalThis.fetch = (path, init) => fetchOfNode(`${INTEROP_URL}${path}`, init);

for (const GroupId of process.argv.slice(2)) {
  const { data: answer } = await getGroupCounter(
    { GroupId },
    {
      sdkappid: Number(INTEROP_SDKAPPID),
      identifier: INTEROP_IDENTIFIER,
      usersig: INTEROP_USERSIG,
      random: 7,
      contenttype: 'json',
    },
  );
  const counters = (answer.GroupCounter ?? []).map(({ Key, Value }) => [Key, String(BigInt(Value))]);
  console.log(
    JSON.stringify({ status: answer.ActionStatus, code: answer.ErrorCode, counters: Object.fromEntries(counters) }),
  );
}
