import type { PactEdit } from './pact-edit.ts';

/** Pacts whose consumer sends what it must not, and expects success. */
export const WRONG_CALLS: readonly PactEdit[] = [
  {
    id: 'no GroupId',
    edit: ({ request }) => {
      delete request.body.GroupId;
    },
    check: 'client-group-id',
    code: 'request.schema',
  },
  {
    id: 'keys as a text',
    edit: ({ request }) => {
      request.body.GroupCounterKeys = 'like';
    },
    check: 'client-counter-keys',
    code: 'request.schema',
  },
  {
    id: 'a member in small letters',
    edit: ({ request }) => {
      request.body = { groupId: 'g-1' };
    },
    check: 'client-member-names',
    code: 'request.member.misnamed',
  },
  {
    id: 'a body that is a list',
    edit: ({ request }) => {
      request.body = ['g-1'];
    },
    check: 'client-body',
    code: 'request.schema',
  },
  {
    id: 'GET',
    edit: ({ request }) => {
      request.method = 'GET';
    },
    check: 'client-method',
    code: 'request.method',
  },
  {
    id: 'a path in the plural',
    edit: ({ request }) => {
      request.path += 's';
    },
    check: 'client-path',
    code: 'request.path',
  },
  {
    id: 'no sdkappid',
    edit: ({ request }) => {
      delete request.query.sdkappid;
    },
    check: 'client-sdkappid',
    code: 'request.parameter',
  },
  {
    id: 'no usersig',
    edit: ({ request }) => {
      delete request.query.usersig;
    },
    check: 'client-usersig',
    code: 'request.credential',
  },
  {
    id: 'a random that is a word',
    edit: ({ request }) => {
      request.query.random = ['abc'];
    },
    check: 'client-random',
    code: 'request.parameter',
  },
  {
    id: 'contenttype xml',
    edit: ({ request }) => {
      request.query.contenttype = ['xml'];
    },
    check: 'client-contenttype',
    code: 'request.parameter',
  },
  {
    id: 'a request that the OpenAPI document refuses',
    edit: ({ request }) => {
      request.body.GroupId = 7;
    },
    check: 'pact-schema',
    code: 'pact.schema',
  },
  {
    id: 'a query as it is, in specification 2',
    edit: ({ pact, request }) => {
      pact.metadata.pactSpecification.version = '2.0.0';
      request.query = 'sdkappid=88888888&identifier=the admin&usersig=xxx&random=1&contenttype=json';
    },
    check: 'client-query-encoded',
    code: 'request.query-encoding',
  },
];
