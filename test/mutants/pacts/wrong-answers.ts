import type { PactEdit, PactPart } from './pact-edit.ts';

const refusal = (ErrorCode: unknown) => ({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo: '' });
const rule = (path: string, matcher: object): PactPart => ({
  body: { [path]: { combine: 'AND', matchers: [matcher] } },
});

/** Pacts that expect what no provider answers that follows the contract. */
export const WRONG_ANSWERS: readonly PactEdit[] = [
  {
    id: 'HTTP 404 for a group that is not there',
    edit: ({ response }) => {
      Object.assign(response, { status: 404, body: refusal(10010) });
    },
    check: 'status-200',
    code: 'http.status',
  },
  {
    id: 'HTTP 400 for a body without a group',
    edit: ({ request, response }) => {
      delete request.body.GroupId;
      Object.assign(response, { status: 400, body: undefined });
    },
    check: 'status-200',
    code: 'http.status',
  },
  {
    id: 'a body that is no JSON',
    edit: ({ response }) => {
      response.body = '<ok/>';
    },
    check: 'body-one-json-value',
    code: 'body.not-json',
  },
  {
    id: 'ErrorCode as a text',
    edit: ({ response }) => {
      response.body.ErrorCode = '0';
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'ErrorCode of the type text',
    edit: ({ response }) => {
      response.body.ErrorCode = '0';
      response.matchingRules = rule('$.ErrorCode', { match: 'type' });
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'ActionStatus SUCCESS',
    edit: ({ response }) => {
      response.body.ActionStatus = 'SUCCESS';
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'counters as an object',
    edit: ({ response }) => {
      response.body.GroupCounter = { like: 5 };
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'a Value as a text, by an expression',
    edit: ({ response }) => {
      response.body.GroupCounter[0].Value = '5';
      response.matchingRules = rule('$.GroupCounter[0].Value', { match: 'type' });
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'counters that are null',
    edit: ({ response }) => {
      response.body.GroupCounter = null;
    },
    check: 'fits-schema',
    code: 'response.schema',
  },
  {
    id: 'an answer that the OpenAPI document refuses',
    edit: ({ response }) => {
      response.body.ErrorInfo = 7;
    },
    check: 'pact-schema',
    code: 'pact.schema',
  },
  {
    id: 'OK with a code',
    edit: ({ response }) => {
      response.body.ErrorCode = 10010;
    },
    check: 'fits-schema',
    code: 'response.action-status.contradiction',
  },
  {
    id: 'FAIL with 0',
    edit: ({ response }) => {
      response.body = refusal(0);
    },
    check: 'fits-schema',
    code: 'response.action-status.contradiction',
  },
];
