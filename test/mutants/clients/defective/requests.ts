import { ERROR_CODES, OPERATION_PATH } from '../../../../openapi/index.ts';
import { parametersOf, RIGHT } from '../build/client.ts';
import type { Case } from '../build/port.ts';
import { type ClientDefect, defect } from '../defect.ts';

type Parameters = Record<string, string>;

function posting(
  name: string,
  caughtBy: string,
  bodyOf: (request: Case['request']) => string,
  type = 'application/json',
): ClientDefect {
  return defect(name, caughtBy, {
    init: ({ request }) => ({ method: 'POST', headers: { 'content-type': type }, body: bodyOf(request) }),
  });
}

/** Sends its query as this says, as parameters or as it stands. */
function asking(
  name: string,
  caughtBy: string,
  change: (parameters: Parameters, one: Case) => Parameters | string,
): ClientDefect {
  return defect(name, caughtBy, {
    url: (one) => {
      const query = change(parametersOf(one), one);
      return `${one.baseUrl}${OPERATION_PATH}?${typeof query === 'string' ? query : new URLSearchParams(query)}`;
    },
  });
}

function without(name: string) {
  return ({ [name]: _left, ...parameters }: Parameters): Parameters => parameters;
}

/** So many calls that the same random in all of them is no chance. */
const MANY = Object.keys(ERROR_CODES).map((code) => `conclude-${code}`);

/** Clients whose calls are wrong. */
export const REQUEST_DEFECTS: readonly ClientDefect[] = [
  posting('members in small letters', 'client-member-names', ({ GroupId }) => JSON.stringify({ groupId: GroupId })),
  posting('GroupID', 'client-member-names', ({ GroupId }) => JSON.stringify({ GroupID: GroupId })),
  posting('GroupID, and what comes of it', 'ok', ({ GroupId }) => JSON.stringify({ GroupID: GroupId })),
  posting('members in snake case', 'client-member-names', ({ GroupId }) => JSON.stringify({ group_id: GroupId })),
  posting('the body inside data', 'client-group-id', (request) => JSON.stringify({ data: request })),
  posting('the body inside an array', 'client-body', (request) => JSON.stringify([request])),
  posting('JSON inside a JSON string', 'client-body', (request) => JSON.stringify(JSON.stringify(request))),
  posting('a form in place of JSON', 'client-body', ({ GroupId }) => String(new URLSearchParams({ GroupId }))),
  posting('no body', 'client-body', () => ''),
  posting('a GroupId in an array', 'client-group-id', ({ GroupId }) => JSON.stringify({ GroupId: [GroupId] })),
  posting('a GroupId twice', 'client-members-once', (request) =>
    JSON.stringify(request).replace('{', `{"GroupId":"${request.GroupId}",`),
  ),
  posting('an app in the body', 'client-known-members', (request) => JSON.stringify({ ...request, SdkAppid: 1 })),
  posting('GroupCounterKeys in one text', 'client-counter-keys', (request) =>
    JSON.stringify({ ...request, GroupCounterKeys: 'like,unlike' }),
  ),
  posting('GroupCounterKeys as objects', 'client-counter-keys-text', (request) =>
    JSON.stringify({ ...request, GroupCounterKeys: [{ Key: 'like' }] }),
  ),
  posting(
    'a media type of forms',
    'client-content-type',
    (request) => JSON.stringify(request),
    'application/x-www-form-urlencoded',
  ),
  asking('no UserSig', 'client-usersig', without('usersig')),
  asking('no app', 'client-sdkappid', without('sdkappid')),
  asking('no identifier', 'client-identifier', without('identifier')),
  asking('userSig', 'client-usersig', ({ usersig = '', ...others }) => ({ ...others, userSig: usersig })),
  asking('SDKAppID', 'client-sdkappid', ({ sdkappid = '', ...others }) => ({ ...others, SDKAppID: sdkappid })),
  asking('a UserSig in its standard base64', 'client-usersig', ({ usersig = '', ...others }) => ({
    ...others,
    usersig: usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '='),
  })),
  asking('a UserSig that is escaped twice', 'client-usersig', ({ usersig = '', ...others }) => ({
    ...others,
    usersig: encodeURIComponent(usersig.replaceAll('*', '%2A').replaceAll('_', '%5F')),
  })),
  asking('another user than that of its UserSig', 'ok', ({ identifier = '', ...others }) => ({
    ...others,
    identifier: identifier.toUpperCase(),
  })),
  asking('a random below zero', 'client-random', (parameters) => ({ ...parameters, random: '-1' })),
  asking('a random of 64 bits', 'client-random', (parameters) => ({ ...parameters, random: '9007199254740993' })),
  asking('a random with a fraction', 'client-random', (parameters) => ({ ...parameters, random: '7.5' })),
  asking('the time for a random', 'client-random', (parameters) => ({ ...parameters, random: String(Date.now()) })),
  asking('an app with a fraction', 'client-sdkappid', (parameters, { sdkappid }) => ({
    ...parameters,
    sdkappid: `${sdkappid}.0`,
  })),
  asking('no random', 'client-random-sent', without('random')),
  {
    ...asking('one random for all calls', 'client-random-drawn', (parameters) => ({ ...parameters, random: '7' })),
    at: MANY,
  },
  asking(
    'braces in its query',
    'client-query-encoded',
    (parameters) => `${new URLSearchParams(parameters)}&from={web}`,
  ),
  asking('contenttype in capitals', 'client-contenttype', (parameters) => ({ ...parameters, contenttype: 'JSON' })),
  asking('no contenttype', 'client-contenttype-sent', without('contenttype')),
  asking('zeros before its random', 'client-numbers-plain', ({ random = '', ...others }) => ({
    ...others,
    random: random.padStart(12, '0'),
  })),
  asking(
    'an app twice',
    'client-parameters-once',
    (parameters, { sdkappid }) => `${new URLSearchParams(parameters)}&sdkappid=${sdkappid}`,
  ),
  defect('a UserSig in a header', 'client-usersig-in-query-alone', {
    init: (one) => ({ ...RIGHT.init(one), headers: { authorization: `Bearer ${one.usersig}` } }),
  }),
  defect('PUT', 'client-method', { init: (one) => ({ ...RIGHT.init(one), method: 'PUT' }) }),
  defect('the path without its version', 'client-path', { url: (one) => RIGHT.url(one).replace('/v4/', '/') }),
  defect('a slash too many before the path', 'client-path', { url: (one) => RIGHT.url(one).replace('/v4/', '//v4/') }),
  defect('modify_group_attr, which the table of the page names', 'client-path', {
    url: (one) => RIGHT.url(one).replace('get_group_counter', 'modify_group_attr'),
  }),
  defect('a path in capitals', 'client-path', { url: (one) => RIGHT.url(one).replace('/v4/', '/V4/') }),
];
