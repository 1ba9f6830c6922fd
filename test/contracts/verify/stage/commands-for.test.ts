import { expect, it } from 'vitest';
import { group } from '../../../../contracts/scenarios/build-scenario.ts';
import { commandsFor } from '../../../../contracts/verify/stage/commands-for.ts';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import { REQUEST } from '../fuzz/stage-of.ts';

const learnt = createLearnt();
const short = group('kit-a', [{ Key: 'like', Value: 5 }]);
const gone = group('kit-gone', []);
for (const state of [short, group('kit-a-longer', []), gone]) learnt.ledger.made(state, 0);
learnt.ledger.made({ state: 'no permission', params: { GroupId: 'kit-a' } }, 1);
learnt.ledger.takenDown(gone, 2);

const setupOf = (body: string | Uint8Array) => commandsFor({ learnt, account: {} }, { ...REQUEST, body }).setup;

it('all states that hold of the group of a call are made again, in their order', () => {
  const setup = setupOf('{"GroupId":"\\u006bit-a"}') ?? '';
  expect(setup).toMatch(
    /"a group with counters".*"GroupId":"kit-a","GroupCounter":\[\{"Key":"like","Value":5\}\].* && .*"no permission"/,
  );
  expect(setup).not.toContain('kit-a-longer');
});

it('a body that is no JSON names its group all the same, and of one that is no more nothing is made', () => {
  expect(setupOf('{"GroupId":"kit-a-longer", ')).toContain('"GroupId":"kit-a-longer"');
  expect(setupOf(Buffer.from('{"GroupId":"kit-a"}\xff', 'latin1'))).toContain('"GroupId":"kit-a"');
  expect(setupOf('{"GroupId":"kit-gone"}')).toBeUndefined();
  expect(setupOf('{"GroupId": ')).toBeUndefined();
});
