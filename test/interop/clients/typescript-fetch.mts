import { Configuration, GetGroupCounterOperationContenttypeEnum, GroupCountersApi } from './made/index.ts';

const { INTEROP_URL = '', INTEROP_SDKAPPID, INTEROP_IDENTIFIER = '', INTEROP_USERSIG = '' } = process.env;
const api = new GroupCountersApi(new Configuration({ basePath: INTEROP_URL }));

for (const groupId of process.argv.slice(2)) {
  const answer = await api.getGroupCounter({
    ...{ sdkappid: Number(INTEROP_SDKAPPID), identifier: INTEROP_IDENTIFIER, usersig: INTEROP_USERSIG, random: 7 },
    contenttype: GetGroupCounterOperationContenttypeEnum.Json,
    getGroupCounterRequest: { groupId },
  });
  const counters = (answer.groupCounter ?? []).map(({ key, value }) => [key, String(BigInt(value))]);
  console.log(
    JSON.stringify({ status: answer.actionStatus, code: answer.errorCode, counters: Object.fromEntries(counters) }),
  );
}
