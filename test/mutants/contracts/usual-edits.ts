import type { ContractEdit } from './edit.ts';

/** The kinds of edit that tools comparing OpenAPI files know, one of each. */
export const USUAL_EDITS: readonly ContractEdit[] = [
  {
    id: 'another path',
    edit: ({ doc }) => {
      doc.paths = { '/v5/group_open_http_svc/get_group_counter': Object.values(doc.paths)[0] };
    },
    breaks: { clients: 'contract.address.moved', providers: 'contract.address.moved' },
  },
  {
    id: 'another method',
    edit: ({ doc, operation }) => {
      doc.paths = { [Object.keys(doc.paths)[0] ?? '']: { put: operation } };
    },
    breaks: { clients: 'contract.address.moved', providers: 'contract.address.moved' },
  },
  {
    id: 'a new required parameter',
    edit: ({ operation }) =>
      operation.parameters.push({ name: 'region', in: 'query', required: true, schema: { type: 'string' } }),
    breaks: { clients: 'contract.parameter.narrowed' },
  },
  {
    id: 'a required parameter is gone',
    edit: ({ operation }) => operation.parameters.pop(),
    breaks: { providers: 'contract.parameter.widened' },
  },
  {
    id: 'an optional parameter is required now',
    before: ({ parameter }) => {
      parameter('random').required = false;
    },
    edit: ({ parameter }) => {
      parameter('random').required = true;
    },
    breaks: { clients: 'contract.parameter.narrowed' },
  },
  {
    id: 'a parameter moves into a header',
    edit: ({ parameter }) => {
      parameter('random').in = 'header';
    },
    breaks: { clients: 'contract.parameter.narrowed', providers: 'contract.parameter.widened' },
  },
  {
    id: 'another type of a parameter',
    edit: ({ parameter }) => {
      parameter('identifier').schema = { type: 'integer' };
    },
    breaks: { clients: 'contract.parameter.narrowed' },
  },
  {
    id: 'a lower maximum of a parameter',
    edit: ({ parameter }) => {
      parameter('random').schema.maximum = 99_999;
    },
    breaks: { clients: 'contract.parameter.narrowed' },
  },
  {
    id: 'a required body',
    before: ({ operation }) => {
      operation.requestBody.required = false;
    },
    edit: ({ operation }) => {
      operation.requestBody.required = true;
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'another media type of the body',
    edit: ({ operation }) => {
      operation.requestBody.content = { 'application/xml': operation.requestBody.content['application/json'] };
    },
    breaks: { clients: 'contract.request.narrowed', providers: 'contract.request.widened' },
  },
  {
    id: 'a new required member of a request',
    edit: ({ request }) => {
      request.properties.Reason = { type: 'string' };
      request.required.push('Reason');
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'an optional member of a request is required now',
    edit: ({ request }) => request.required.push('GroupCounterKeys'),
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'a required member of a request is gone',
    edit: ({ request }) => {
      delete request.properties.GroupId;
      request.required = [];
    },
    breaks: { providers: 'contract.request.widened' },
  },
  {
    id: 'another type of a member of a request',
    edit: ({ request }) => {
      request.properties.GroupId = { type: 'integer' };
    },
    breaks: { clients: 'contract.request.narrowed', providers: 'contract.request.widened' },
  },
  {
    id: 'a shorter text of a request',
    edit: ({ request }) => {
      request.properties.GroupId.maxLength = 47;
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'a list of a request has a least size',
    edit: ({ request }) => {
      request.properties.GroupCounterKeys.minItems = 1;
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'a pattern in a request',
    edit: ({ request }) => {
      request.properties.GroupId.pattern = '^[a-z]+$';
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'an enum in a request',
    edit: ({ request }) => {
      request.properties.GroupCounterKeys.items.enum = ['like', 'unlike'];
    },
    breaks: { clients: 'contract.request.narrowed' },
  },
  {
    id: 'a required member of an answer is optional now',
    edit: ({ ok }) => {
      ok.required = ['ActionStatus'];
    },
    breaks: { clients: 'contract.answer.widened' },
  },
  {
    id: 'another type of a member of an answer',
    edit: ({ ok }) => {
      ok.properties.ErrorInfo.type = 'integer';
    },
    breaks: { clients: 'contract.answer.widened', providers: 'contract.answer.narrowed' },
  },
  {
    id: 'null in an answer',
    edit: ({ fail }) => {
      fail.properties.ErrorInfo.type = ['string', 'null'];
    },
    breaks: { clients: 'contract.answer.widened' },
  },
  {
    id: 'a third kind of answer',
    edit: ({ answer }) =>
      answer.oneOf.push({
        type: 'object',
        required: ['ActionStatus'],
        properties: { ActionStatus: { const: 'LATER' } },
      }),
    breaks: { clients: 'contract.answer.widened' },
  },
  {
    id: 'another status of success',
    edit: ({ operation }) => {
      operation.responses = { '202': operation.responses['200'] };
    },
    breaks: { clients: 'contract.answer.widened', providers: 'contract.answer.narrowed' },
  },
];
