import type { ContractEdit } from './edit.ts';

/** Edits that break nobody. */
export const HARMLESS_EDITS: readonly ContractEdit[] = [
  {
    id: 'other descriptions',
    edit: ({ request, operation, fail }) => {
      request.properties.GroupId.description = 'Another.';
      operation.summary = 'Another';
      fail.title = 'A refusal';
    },
    breaks: {},
  },
  {
    id: 'other examples',
    edit: ({ operation, parameter }) => {
      operation.requestBody.content['application/json'].examples = { one: { value: { GroupId: 'g' } } };
      parameter('random').example = 5;
    },
    breaks: {},
  },
  {
    id: 'another order',
    edit: ({ doc, operation, answer, fail }) => {
      for (const list of ['x-error-codes', 'x-causes', 'x-unknowns', 'x-group-types']) doc[list].reverse();
      doc.servers.reverse();
      operation.parameters.reverse();
      answer.oneOf.reverse();
      fail.required.reverse();
    },
    breaks: {},
  },
  {
    id: 'a schema by reference',
    edit: ({ doc, request }) => {
      doc.components.schemas.Name = request.properties.GroupId;
      request.properties.GroupId = { $ref: '#/components/schemas/Name' };
    },
    breaks: {},
  },
  {
    id: 'a schema by another name',
    edit: ({ doc, operation, request }) => {
      doc.components.schemas.Asked = request;
      operation.requestBody.content['application/json'].schema = { $ref: '#/components/schemas/Asked' };
    },
    breaks: {},
  },
  {
    id: 'a body without references',
    edit: ({ operation, answer, ok, fail }) => {
      operation.responses['200'].content['application/json'].schema = { ...answer, oneOf: [ok, fail] };
    },
    breaks: {},
  },
  {
    id: 'the same by allOf',
    edit: ({ request }) => {
      request.allOf = [{ required: request.required }, { properties: { GroupId: request.properties.GroupId } }];
      delete request.required;
      delete request.properties.GroupId;
    },
    breaks: {},
  },
  {
    id: 'a constant as an enum of one',
    edit: ({ ok }) => {
      ok.properties.ActionStatus = { type: 'string', enum: ['OK'] };
    },
    breaks: {},
  },
  {
    id: 'a type as a list of one',
    edit: ({ request }) => {
      request.properties.GroupId.type = ['string'];
    },
    breaks: {},
  },
  {
    id: 'bounds that bound nothing',
    edit: ({ request, ok }) => {
      request.properties.GroupCounterKeys.minItems = 0;
      ok.additionalProperties = true;
    },
    breaks: {},
  },
  {
    id: 'an optional parameter is new',
    edit: ({ operation }) => operation.parameters.push({ name: 'trace', in: 'query', schema: { type: 'string' } }),
    breaks: {},
  },
  {
    id: 'an optional member of an answer is new',
    edit: ({ ok }) => {
      ok.properties.RequestId = { type: 'string' };
    },
    breaks: {},
  },
  {
    id: 'another format that judges nothing',
    edit: ({ request }) => {
      request.properties.GroupId.format = 'group-id';
    },
    breaks: {},
  },
];
