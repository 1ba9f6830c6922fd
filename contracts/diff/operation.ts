import { type DocumentNode, isNode, listAt, NoContract, nodeAt, pointerTo, type ReadContract } from './contract.ts';
import { type Direction, expand, resolve, type Schema } from './expand.ts';
import { styleOf, type WireStyle } from './styles.ts';

/** A part of a message that a schema describes: a parameter, or a body. */
export type MessagePart = {
  /** Its place in a message, such as `query sdkappid` or `body`. */
  place: string;
  required: boolean;
  schema: Schema | boolean;
  /** JSON pointer to it in the document. */
  pointer: string;
  /** How lists and objects are written there; bodies have none. */
  wire?: WireStyle;
  /** Whether it stands there by the security of the operation. */
  credential?: true;
};

/** The operation of a contract as what its messages are made of. */
export type Operation = {
  path: string;
  method: string;
  pointer: string;
  parameters: readonly MessagePart[];
  /** Bodies of requests by media type; none where the operation takes none. */
  requests: readonly (MessagePart & { media: string })[];
  /** Answers by status and media type. */
  answers: readonly (MessagePart & { status: string; media: string })[];
};

type Found = { path: string; method: string; node: DocumentNode };
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** The operation that a contract is of. Throws NoContract where it has none, or several of which none is known. */
export function operationOf({ document, name }: ReadContract): Operation {
  const all = operationsIn(document);
  const [only] = all;
  const found = all.length === 1 ? only : all.find(({ node }) => node['operationId'] === 'getGroupCounter');
  if (found === undefined) {
    throw new NoContract(
      `Failed to read ${name}: it has ${all.length} operations${all.length > 1 ? ', none of them with the operationId getGroupCounter' : ''}. Give a contract of one operation.`,
    );
  }
  const pointer = pointerTo('/paths', found.path, found.method);
  return {
    path: found.path,
    method: found.method.toUpperCase(),
    pointer,
    parameters: parametersOf(document, found, pointer),
    requests: requestsOf(document, found.node, pointer),
    answers: answersOf(document, found.node, pointer),
  };
}

function operationsIn(document: DocumentNode): Found[] {
  return Object.entries(nodeAt(document, 'paths')).flatMap(([path, item]) =>
    isNode(item)
      ? METHODS.flatMap((method) => (isNode(item[method]) ? [{ path, method, node: item[method] }] : []))
      : [],
  );
}

function parametersOf(document: DocumentNode, { path, node }: Found, pointer: string): MessagePart[] {
  const shared = pointerTo('/paths', path);
  const listed = [
    ...listAt(nodeAt(nodeAt(document, 'paths'), path), 'parameters').map((one, at) => ({
      one,
      at: pointerTo(shared, 'parameters', at),
    })),
    ...listAt(node, 'parameters').map((one, at) => ({ one, at: pointerTo(pointer, 'parameters', at) })),
  ];
  const parts = listed.map(({ one, at }): MessagePart => {
    const found = resolve(document, one, at);
    const parameter = found.node as DocumentNode;
    const [media] = Object.keys(nodeAt(parameter, 'content'));
    const schema = media === undefined ? parameter['schema'] : nodeAt(nodeAt(parameter, 'content'), media)['schema'];
    return {
      place: placeOf(parameter),
      required: parameter['required'] === true || parameter['in'] === 'path',
      schema: expand(document, schema ?? true, pointerTo(found.pointer, 'schema'), 'request') as Schema,
      pointer: found.pointer,
      wire: styleOf(parameter),
    };
  });
  // What an operation says wins over its path; a credential that is a parameter too stands there once.
  const all = [...parts, ...credentialsOf(document, node)];
  return [...new Map(all.toReversed().map((part) => [part.place, part])).values()].toReversed();
}

function placeOf(parameter: DocumentNode): string {
  const name = String(parameter['name']);
  return `${String(parameter['in'])} ${parameter['in'] === 'header' ? name.toLowerCase() : name}`;
}

/** What the security of the operation puts into each request, where it leaves no choice. */
function credentialsOf(document: DocumentNode, node: DocumentNode): MessagePart[] {
  const demands = listAt('security' in node ? node : document, 'security');
  const schemes = nodeAt(nodeAt(document, 'components'), 'securitySchemes');
  return demands
    .flatMap((demand) => Object.keys(demand))
    .flatMap((name): MessagePart[] => {
      const at = pointerTo('/components/securitySchemes', name);
      const found = resolve(document, schemes[name], at);
      if (!isNode(found.node)) return [];
      const place = found.node['type'] === 'apiKey' ? placeOf(found.node) : 'header authorization';
      const required = demands.every((demand) => name in demand);
      return [{ place, required, schema: { type: 'string' }, pointer: found.pointer, credential: true }];
    });
}

function requestsOf(document: DocumentNode, node: DocumentNode, pointer: string): Operation['requests'] {
  const found = resolve(document, node['requestBody'], pointerTo(pointer, 'requestBody'));
  if (!isNode(found.node)) return [];
  const required = found.node['required'] === true;
  return contentsOf(document, found.node, found.pointer, 'request').map((part) => ({ ...part, required }));
}

function answersOf(document: DocumentNode, node: DocumentNode, pointer: string): Operation['answers'] {
  return Object.entries(nodeAt(node, 'responses')).flatMap(([status, response]) => {
    const found = resolve(document, response, pointerTo(pointer, 'responses', status));
    return isNode(found.node)
      ? contentsOf(document, found.node, found.pointer, 'answer').map((part) => ({ ...part, status }))
      : [];
  });
}

function contentsOf(
  document: DocumentNode,
  holder: DocumentNode,
  pointer: string,
  direction: Direction,
): Operation['requests'] {
  return Object.entries(nodeAt(holder, 'content')).map(([media, content]) => {
    const at = pointerTo(pointer, 'content', media);
    const schema = isNode(content) ? content['schema'] : true;
    return {
      place: 'body',
      media: media.split(';')[0]?.trim().toLowerCase() ?? media,
      required: true,
      schema: expand(document, schema ?? true, pointerTo(at, 'schema'), direction) as Schema,
      pointer: at,
    };
  });
}
