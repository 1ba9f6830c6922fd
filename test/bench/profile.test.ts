import { expect, it } from 'vitest';
import { whereItGoes } from './profile/where-it-goes.ts';

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});

it('gives each place its own time and that of the native functions it calls, and leaves out idling and starting', () => {
  const nodes = [
    node(1, '(root)', '', [2, 3, 4, 7, 9]),
    node(2, '(idle)', ''),
    node(3, 'load', 'node:internal/modules/esm/loader'),
    node(4, 'parserOnIncoming', 'node:_http_server', [5]),
    node(5, 'collect', 'file:///x/mocks/http/collect-body.ts', [6]),
    node(6, 'RegExp: ^a$', ''),
    node(7, 'check', 'file:///x/mocks/user-sig/check-user-sig.ts', [8]),
    node(8, 'writeUtf8String', ''),
    node(9, '(garbage collector)', ''),
  ];
  const samples = [2, 3, 4, 5, 6, 7, 8, 9, 1];
  const timeDeltas = [100, 100, 1, 2, 3, 4, 5, 6, 100];
  expect(Object.fromEntries(whereItGoes({ nodes, samples, timeDeltas }))).toEqual({
    "Node's HTTP, streams and ticks": 1,
    'the door: guards, body, headers': 5,
    'the UserSig': 4,
    'system calls that send': 5,
    'collecting garbage': 6,
  });
});
