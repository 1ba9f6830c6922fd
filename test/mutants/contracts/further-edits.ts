import type { ContractEdit, Part, Parts } from './edit.ts';

const content = ({ operation }: Parts): Part => operation.responses['200'].content;

/** Edits that other tools look for beside the usual ones, with whom each breaks. */
export const FURTHER_EDITS: readonly ContractEdit[] = [
  {
    id: 'a longest name of members',
    edit: ({ request }) => {
      request.propertyNames = { maxLength: 20 };
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'shorter names of members',
    before: ({ ok }) => {
      ok.propertyNames = { maxLength: 40 };
    },
    edit: ({ ok }) => {
      ok.propertyNames = { maxLength: 20 };
    },
    breaks: { providers: 'contract.answer.narrowed' },
  },
  {
    id: 'names of members by an expression',
    before: ({ ok }) => {
      ok.propertyNames = { pattern: '^[A-Z]' };
    },
    edit: ({ ok }) => {
      delete ok.propertyNames;
    },
    breaks: { clients: 'contract.answer.widened' },
  },
  {
    id: 'a required member of a request is read-only',
    edit: ({ request }) => {
      request.properties.GroupId = { ...request.properties.GroupId, readOnly: true };
    },
    breaks: { providers: 'contract.request.widened', announced: 'contract.annotation.changed' },
  },
  {
    id: 'a required member of an answer is write-only',
    edit: ({ ok }) => {
      ok.properties.ErrorCode.writeOnly = true;
    },
    breaks: { clients: 'contract.answer.widened', announced: 'contract.annotation.changed' },
  },
  {
    id: 'null in a request, by a list of types',
    edit: ({ request }) => {
      request.properties.GroupId = { ...request.properties.GroupId, type: ['string', 'null'] };
    },
    breaks: { providers: 'contract.request.widened' },
  },
  {
    id: 'a kind of answer is gone',
    edit: ({ answer }) => {
      answer.oneOf.pop();
    },
    breaks: { providers: 'contract.answer.narrowed' },
  },
  {
    id: 'the kinds of answer are told from one another otherwise',
    edit: ({ answer }) => {
      const { OK, FAIL } = answer.discriminator.mapping;
      answer.discriminator.mapping = { OK: FAIL, FAIL: OK };
    },
    breaks: { announced: 'contract.annotation.changed' },
  },
  {
    id: 'fewest and most elements of a list in an answer',
    before: ({ ok }) => Object.assign(ok.properties.GroupCounter, { minItems: 1 }),
    edit: ({ ok }) => Object.assign(ok.properties.GroupCounter, { minItems: 0 }),
    breaks: { clients: 'contract.answer.widened' },
  },
  {
    id: 'a pattern in an answer',
    edit: ({ fail }) => {
      fail.properties.ErrorInfo = { type: 'string', pattern: '^[a-z ]+$' };
    },
    breaks: { providers: 'contract.answer.narrowed' },
  },
  {
    id: 'the UserSig in a header',
    edit: ({ doc }) => {
      const [scheme]: Part[] = Object.values(doc.components.securitySchemes);
      Object.assign(scheme, { in: 'header', name: 'Authorization' });
    },
    breaks: { clients: 'contract.credential.narrowed', providers: 'contract.credential.widened' },
  },
  {
    id: 'another base path of the hosts',
    edit: ({ doc }) => {
      doc.servers[0].url += '/next';
    },
    breaks: { clients: 'contract.host.dropped', providers: 'contract.host.added' },
  },
  {
    id: 'another media type of the answer beside the usual one',
    edit: (parts) => {
      content(parts)['application/xml'] = { schema: { type: 'object' } };
    },
    breaks: { clients: 'contract.answer.widened' },
  },
  {
    id: 'one of two media types of the answer is gone',
    before: (parts) => {
      content(parts)['text/json'] = structuredClone(content(parts)['application/json']);
    },
    edit: (parts) => {
      delete content(parts)['text/json'];
    },
    breaks: { providers: 'contract.answer.narrowed' },
  },
  {
    id: 'a parameter is deprecated',
    edit: ({ parameter }) => {
      parameter('contenttype').deprecated = true;
    },
    breaks: { announced: 'contract.annotation.changed' },
  },
  {
    id: 'a request has no other members',
    edit: ({ request }) => {
      request.additionalProperties = false;
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'members by an expression',
    edit: ({ request }) => {
      request.patternProperties = { '^ext-': { type: 'string' } };
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'a text has a format',
    edit: ({ request }) => {
      request.properties.GroupId = { ...request.properties.GroupId, format: 'uuid' };
    },
    breaks: { announced: 'contract.unproven' },
  },
];
