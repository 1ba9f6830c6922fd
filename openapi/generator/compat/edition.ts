import type { SpecDocument } from '../read-spec.ts';
import { flatEnvelope } from './envelope.ts';
import { inPlainWords, type JsonObject, partOf } from './plain.ts';

const ANSWER = 'GroupCounterAnswer';
const CREDENTIAL = 'UserSig';

const LIMITS_OF_EDITION = `## What this edition cannot say

It is made of \`group-counter-kit/openapi.yaml\`, in OpenAPI 3.0.3, for generators that make no code, or wrong code, of a
union of two answers: both are one flat envelope here. The other edition is the contract; of what follows this one lets more
pass, so that nothing is judged by it.

- OK comes with ErrorCode 0 and no other, FAIL never with 0. Look at ActionStatus first.
- FAIL always has an ErrorInfo; OK may lack it.
- GroupCounter belongs to OK; OK may lack it, which means that there are none.
- \`usersig\` is a credential, here a plain parameter: generated code may log it.
- Causes, limits, group types and whatever stands in an \`x-\` member are left out.

`;

/** The compatibility edition of the contract: OpenAPI 3.0.3, one flat answer, \`usersig\` as a plain parameter. */
export function compatEdition(strict: SpecDocument): JsonObject {
  // What generation reads is typed in part; here every member counts, as the JSON that it is.
  const document = strict as unknown as JsonObject;
  const { summary, license, ...info } = partOf(document, 'info');
  const { servers, tags } = document;
  return inPlainWords({
    openapi: '3.0.3',
    info: {
      ...info,
      title: `${info['title']}, compatibility edition`,
      description: String(info['description']).replace(/^(?=## )/m, LIMITS_OF_EDITION),
      license: licenseOf(partOf(document, 'info', 'license')),
    },
    ...(servers && { servers }),
    ...(tags && { tags }),
    security: [],
    paths: pathsWithUserSig(document),
    components: {
      parameters: { ...partOf(document, 'components', 'parameters'), usersig: userSigParameter(document) },
      schemas: flatSchemas(document),
      examples: partOf(document, 'components', 'examples'),
    },
  }) as JsonObject;
}

/** A license by its page, since 3.0 knows no identifiers. */
function licenseOf({ name, identifier }: JsonObject): JsonObject {
  return { name: name ?? null, url: `https://spdx.org/licenses/${identifier}.html` };
}

/** The paths, where each operation has the parameter that stands for the credential. */
function pathsWithUserSig(document: JsonObject): JsonObject {
  const withUserSig = ({ parameters, ...operation }: JsonObject): JsonObject => ({
    ...operation,
    parameters: [...(Array.isArray(parameters) ? parameters : []), { $ref: '#/components/parameters/usersig' }],
  });
  return Object.fromEntries(
    Object.keys(partOf(document, 'paths')).map((path) => [
      path,
      { post: withUserSig(partOf(document, 'paths', path, 'post')) },
    ]),
  );
}

function userSigParameter(document: JsonObject): JsonObject {
  const { name, in: place, description } = partOf(document, 'components', 'securitySchemes', CREDENTIAL);
  return {
    name: name ?? null,
    in: place ?? null,
    required: true,
    description: description ?? null,
    schema: { type: 'string', minLength: 1n },
  };
}

/** The schemas, with the flat envelope in the place of the union and its branches. */
function flatSchemas(document: JsonObject): JsonObject {
  const schemas = partOf(document, 'components', 'schemas');
  const { oneOf, description } = partOf(schemas, ANSWER);
  const branches = (Array.isArray(oneOf) ? oneOf : []).map((one) => nameOfReference(one as JsonObject));
  return {
    ...Object.fromEntries(Object.entries(schemas).filter(([name]) => !branches.includes(name))),
    [ANSWER]: flatEnvelope(
      branches.map((name) => partOf(schemas, name)),
      String(description),
    ),
  };
}

function nameOfReference({ $ref }: JsonObject): string {
  return String($ref).split('/').at(-1) ?? '';
}
