import type { ContractEdit, Part, Parts } from './edit.ts';

const code = ({ doc }: Parts, number: number): Part => doc['x-error-codes'].find((one: Part) => one.code === number);
const unknown = ({ doc }: Parts, id: string): Part => doc['x-unknowns'].find((one: Part) => one.id === id);

/** Edits of what no schema says, or only this contract has. */
export const OWN_EDITS: readonly ContractEdit[] = [
  {
    id: 'a new code',
    edit: ({ doc }) =>
      doc['x-error-codes'].push({ code: 10099, name: 'NEW', retry: 'never', meaning: 'New.', source: '[page]' }),
    breaks: { clients: 'contract.code.added' },
  },
  {
    id: 'a code is gone',
    edit: ({ doc }) => {
      doc['x-error-codes'] = doc['x-error-codes'].filter((one: Part) => one.code !== 10018);
    },
    breaks: { providers: 'contract.code.dropped' },
  },
  {
    id: 'a code has another number',
    edit: (parts) => {
      code(parts, 10018).code = 10019;
    },
    breaks: { clients: 'contract.code.added', providers: 'contract.code.dropped' },
  },
  {
    id: 'a code has another name',
    edit: (parts) => {
      code(parts, 10018).name = 'ANOTHER';
    },
    breaks: { announced: 'contract.code.renamed' },
  },
  {
    id: 'a code moves to another cause',
    edit: (parts) => {
      code(parts, 10007).answers = ['missing-group', 'community-group'];
    },
    breaks: { clients: 'contract.cause.code-added', providers: 'contract.cause.code-dropped' },
  },
  {
    id: 'a new cause',
    edit: ({ doc }) => doc['x-causes'].push({ id: 'group-muted', title: 'Refused.', source: '[page]' }),
    breaks: { clients: 'contract.cause.added' },
  },
  {
    id: 'a call may be sent again only later',
    edit: (parts) => {
      code(parts, 60007).retry = 'next-minute';
    },
    breaks: { clients: 'contract.retry.later' },
  },
  {
    id: 'a call may be sent again sooner',
    edit: (parts) => {
      code(parts, 70050).retry = 'next-second';
    },
    breaks: { providers: 'contract.retry.sooner' },
  },
  {
    id: 'a lower limit',
    edit: ({ doc }) => {
      doc['x-rate-limit'].calls = 100;
    },
    breaks: { clients: 'contract.limit.lower' },
  },
  {
    id: 'a higher limit',
    edit: ({ doc }) => {
      doc['x-rate-limit'].calls = 300;
    },
    breaks: { providers: 'contract.limit.higher' },
  },
  {
    id: 'the same limit over a minute',
    edit: ({ doc }) => {
      doc['x-rate-limit'].calls = 12_000;
      doc['x-rate-limit']['per-seconds'] = 60;
    },
    breaks: { providers: 'contract.limit.higher' },
  },
  {
    id: 'a host is gone',
    edit: ({ doc }) => doc.servers.pop(),
    breaks: { clients: 'contract.host.dropped' },
  },
  {
    id: 'a new host',
    edit: ({ doc }) => doc.servers.push({ url: 'https://new.example', 'x-region': 'Paris' }),
    breaks: { providers: 'contract.host.added' },
  },
  {
    id: 'a type of group is read no more',
    edit: ({ doc }) => {
      doc['x-group-types'][0].supported = false;
    },
    breaks: { clients: 'contract.group-type.dropped' },
  },
  {
    id: 'Community groups are read',
    edit: ({ doc }) => {
      doc['x-group-types'].at(-1).supported = true;
    },
    breaks: { providers: 'contract.group-type.added' },
  },
  {
    id: 'an unknown is settled',
    edit: (parts) => {
      unknown(parts, 'missing-key').answers = { omitted: 'left out' };
      unknown(parts, 'missing-key').default = 'omitted';
    },
    breaks: { providers: 'contract.unknown.settled' },
  },
  {
    id: 'an unknown has one more answer',
    edit: (parts) => {
      unknown(parts, 'missing-key').answers.minusOne = 'as -1';
    },
    breaks: { clients: 'contract.unknown.opened' },
  },
  {
    id: 'a new unknown',
    edit: ({ doc }) => doc['x-unknowns'].push({ id: 'new', question: '?', answers: { a: 'a', b: 'b' }, default: 'a' }),
    breaks: { announced: 'contract.unknown.added' },
  },
  {
    id: 'a smaller size',
    edit: ({ doc }) => {
      doc['x-limits']['group-id-bytes'].value = 32;
    },
    breaks: { clients: 'contract.size.lower' },
  },
  {
    id: 'int64 is int32',
    before: ({ ok }) => {
      ok.properties.Served = { type: 'integer', format: 'int64' };
    },
    edit: ({ ok }) => {
      ok.properties.Served = { type: 'integer', format: 'int32' };
    },
    breaks: { providers: 'contract.answer.narrowed' },
  },
  {
    id: 'no UserSig is needed',
    edit: ({ doc }) => {
      doc.security = [];
    },
    breaks: { providers: 'contract.credential.widened' },
  },
  {
    id: 'a wider enum in a request',
    before: ({ request }) => {
      request.properties.GroupCounterKeys.items.enum = ['like'];
    },
    edit: ({ request }) => {
      request.properties.GroupCounterKeys.items.enum = ['like', 'unlike'];
    },
    breaks: { providers: 'contract.request.widened' },
  },
];
