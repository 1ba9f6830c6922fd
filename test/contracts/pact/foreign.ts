import { OPERATION_PATH } from '../../../openapi/index.ts';

/** An interaction as another team's consumer writes it: no marks of ours, a placeholder for the UserSig. */
export type Foreign = {
  description: string;
  /** The answer due, as JSON text. */
  body?: string;
  states?: string;
  id?: string;
  usersig?: string;
  type?: string;
  path?: string;
};

/** A pact of another team's, as text: by default of specification 3. */
export function foreignPact(
  interactions: readonly Foreign[],
  { version = '3.0.0', provider = 'get_group_counter', consumer = 'another-team' } = {},
): string {
  return `{
    "consumer": { "name": "${consumer}" },
    "provider": { "name": "${provider}" },
    "interactions": [${interactions.map((one) => interaction(one, version)).join()}],
    "metadata": { "pactSpecification": { "version": "${version}" } }
  }`;
}

/** The answer to a group that is not there, as JSON text. */
export const MISSING = '{ "ActionStatus": "FAIL", "ErrorCode": 10010 }';

function interaction(
  { description, body = MISSING, states = '[]', id, usersig = 'placeholder', type = 'Synchronous/HTTP', path }: Foreign,
  version: string,
): string {
  const content = (json: string) =>
    version.startsWith('4') ? `{ "content": ${json}, "contentType": "application/json", "encoded": false }` : json;
  return `{
    ${id === undefined ? '' : `"_id": "${id}",`} ${version.startsWith('4') ? `"type": "${type}",` : ''}
    "description": "${description}",
    "providerStates": ${states},
    "request": {
      "method": "POST", "path": ${JSON.stringify(path ?? OPERATION_PATH)},
      "query": { "sdkappid": ["1"], "identifier": ["someone"], "usersig": ["${usersig}"], "contenttype": ["json"] },
      "headers": { "Content-Type": ${version.startsWith('4') ? '["application/json"]' : '"application/json"'} },
      "body": ${content('{ "GroupId": "g" }')}
    },
    "response": { "status": 200, "body": ${content(body)} }
  }`;
}
