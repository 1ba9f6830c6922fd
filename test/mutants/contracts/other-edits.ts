import type { ContractEdit, Part } from './edit.ts';

/** Further edits of ours, so that each code of a change has one. */
export const OTHER_EDITS: readonly ContractEdit[] = [
  {
    id: 'a cause is gone',
    edit: ({ doc }) => {
      doc['x-causes'] = doc['x-causes'].filter(({ id }: Part) => id !== 'keys-null');
    },
    breaks: { providers: 'contract.cause.dropped' },
  },
  {
    id: 'a UserSig is needed',
    before: ({ doc }) => {
      doc.security = [];
    },
    edit: ({ doc }) => {
      doc.security = [Object.fromEntries(Object.keys(doc.components.securitySchemes).map((name) => [name, []]))];
    },
    breaks: { clients: 'contract.credential.narrowed' },
  },
  {
    id: 'a type of group has another second name',
    edit: ({ doc }) => {
      doc['x-group-types'].find(({ type }: Part) => type === 'ChatRoom').also = 'Conference';
    },
    breaks: { announced: 'contract.group-type.changed' },
  },
  {
    id: 'a host serves another region',
    edit: ({ doc }) => {
      doc.servers.find((server: Part) => server['x-region'] === 'Seoul')['x-region'] = 'Busan';
    },
    breaks: { announced: 'contract.host.changed' },
  },
  {
    id: 'calls beyond the limit are refused for another cause',
    edit: ({ doc }) => {
      doc['x-rate-limit']['refused-with'] = 'plan-expired';
    },
    breaks: { clients: 'contract.limit.cause' },
  },
  {
    id: 'a refusal never has counters any more, not even an empty list',
    edit: ({ fail }) => {
      fail.not = { required: ['GroupCounter'] };
    },
    breaks: { providers: 'contract.answer.narrowed' },
  },
  {
    id: 'a refusal with a GroupCounter has to say more',
    edit: ({ fail }) => {
      fail.dependentRequired = { GroupCounter: ['ErrorInfo', 'GroupCounterSeq'] };
    },
    breaks: { providers: 'contract.answer.narrowed' },
  },
  {
    id: 'another plan is needed',
    edit: ({ doc }) => {
      doc['x-plan'].minimum = 'Standard';
    },
    breaks: { announced: 'contract.plan.changed' },
  },
  {
    id: 'a greater size',
    edit: ({ doc }) => {
      doc['x-limits']['counters-per-group'].value = 40;
    },
    breaks: { clients: 'contract.size.higher' },
  },
  {
    id: 'the mock answers what is open otherwise',
    edit: ({ doc }) => {
      doc['x-unknowns'].find(({ id }: Part) => id === 'missing-key').default = 'zero';
    },
    breaks: { announced: 'contract.unknown.default' },
  },
  {
    id: 'a change that no message shows',
    edit: ({ request }) => {
      request.properties.GroupId.pattern = '^[\\s\\S]*$';
    },
    breaks: { announced: 'contract.unproven' },
  },
  {
    id: 'a member of an answer is deprecated',
    edit: ({ ok }) => {
      ok.properties.ErrorInfo.deprecated = true;
    },
    breaks: { announced: 'contract.annotation.changed' },
  },
  {
    id: 'a member of a request has a default',
    edit: ({ request }) => {
      request.properties.GroupCounterKeys.default = [];
    },
    breaks: { announced: 'contract.annotation.changed' },
  },
  {
    id: 'a member of an answer is read-only',
    edit: ({ fail }) => {
      fail.properties.ErrorCode.readOnly = true;
    },
    breaks: { announced: 'contract.annotation.changed' },
  },
  {
    id: 'the operation is deprecated',
    edit: ({ operation }) => {
      operation.deprecated = true;
    },
    breaks: { announced: 'contract.annotation.changed' },
  },
  {
    id: 'a header of an answer is new',
    edit: ({ operation }) => {
      operation.responses['200'].headers = { 'X-Request-Id': { schema: { type: 'string' } } };
    },
    breaks: { announced: 'contract.annotation.changed' },
  },
];
