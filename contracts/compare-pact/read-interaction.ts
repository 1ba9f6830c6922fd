import { member } from '../wire/answer.ts';
import { exactInteger, isInt64, isIntegerLiteral } from '../wire/exact-json.ts';
import type { ComparedInteraction, ComparedState } from './compared-interaction.ts';
import { readRules } from './matching-rules.ts';

export type PactVersion = 1 | 2 | 3 | 4;

/** Reads an interaction; `place` is where it stands. Its numbers are kept as they are written. */
export function readComparedInteraction(
  interaction: unknown,
  place: string,
  version: PactVersion,
): ComparedInteraction {
  const [request, response] = [member(interaction, 'request'), member(interaction, 'response')];
  const [asked, answered] = [bodyOf(request, version), bodyOf(response, version)];
  const headers = headersOf(response, answered);
  return {
    description: descriptionOf(interaction),
    states: statesOf(interaction),
    exchange: {
      request: {
        method: scalarText(member(request, 'method')).toUpperCase(),
        url: urlOf(request),
        headers: headersOf(request, asked),
        body: asked.text,
      },
      response: {
        status: Number(scalarText(member(response, 'status') ?? 200)),
        headers,
        body: answered.text,
        utf8: true,
      },
      startedAt: 0,
      durationMs: 0,
    },
    rules: readRules(plainOf(member(response, 'matchingRules'))),
    placeOf: (part, path) => `${place}/${part}${pointerOf(path, version)}`,
  };
}

/** How an interaction is called. */
export function descriptionOf(interaction: unknown): string {
  const description = member(interaction, 'description');
  return typeof description === 'string' && description !== '' ? description : 'without a description';
}

type Body = { text: string; contentType?: string };

/** A body as it goes over the wire. Specification 4 says apart what it is and how it is written. */
function bodyOf(part: unknown, version: PactVersion): Body {
  const body = member(part, 'body') ?? undefined;
  if (version < 4) return { text: textOf(body) };
  const [content, type, encoded] = [member(body, 'content'), member(body, 'contentType'), member(body, 'encoded')];
  const contentType = typeof type === 'string' ? { contentType: type } : {};
  if (typeof content === 'string' && typeof encoded === 'string' && encoded.toLowerCase() === 'base64')
    return { text: Buffer.from(content, 'base64').toString(), ...contentType };
  return { text: textOf(content), ...contentType };
}

function textOf(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** A text as it is, and anything else as its JSON: numbers of a pact are kept as they are written. */
function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function urlOf(request: unknown): string {
  const path = scalarText(member(request, 'path') ?? '/');
  const query = member(request, 'query');
  const parameters = typeof query === 'string' ? query : pairsOf(query);
  return parameters === '' ? path : `${path}?${parameters}`;
}

function pairsOf(query: unknown): string {
  return Object.entries(Object(query ?? {}) as Record<string, unknown>)
    .flatMap(([name, values]) =>
      (Array.isArray(values) ? values : [values]).map((value) => [name, scalarText(value)] as const),
    )
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

/** Headers by names in small letters. What a body says of its own type stands for the header that is not named. */
function headersOf(part: unknown, { contentType }: Body): Record<string, string> {
  const headers = Object.entries(Object(member(part, 'headers') ?? {}) as Record<string, unknown>);
  const named = headers.map(([name, value]) => [
    name.toLowerCase(),
    (Array.isArray(value) ? value : [value]).map(scalarText).join(', '),
  ]);
  return { ...(contentType !== undefined && { 'content-type': contentType }), ...Object.fromEntries(named) };
}

/** Specification 2 has one state, by its name alone. */
function statesOf(interaction: unknown): ComparedState[] {
  const one = member(interaction, 'providerState') ?? member(interaction, 'provider_state');
  const many = member(interaction, 'providerStates');
  const listed = Array.isArray(many)
    ? many.map((state) => ({ name: member(state, 'name'), params: member(state, 'params') }))
    : [];
  const all = typeof one === 'string' ? [{ name: one, params: undefined }, ...listed] : listed;
  return all.flatMap(({ name, params }) =>
    typeof name === 'string' && name !== '' ? [{ name, params: plainOf(params) }] : [],
  );
}

/** The value with plain numbers; an int64 that would be rounded stays as its digits. */
function plainOf(value: unknown): unknown {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value), (_key, item, { source = '' }) => {
    const isWhole = typeof item === 'number' && isIntegerLiteral(source) && isInt64(source);
    return isWhole && typeof exactInteger(source) === 'bigint' ? source : item;
  });
}

/** A place as findings name it, as a pointer: `query sdkappid`, `header x`, a pointer into the body, `status`. */
function pointerOf(path: string, version: PactVersion): string {
  const [, kind, name] = /^(query|header) (.+)$/.exec(path) ?? [];
  if (kind === 'query') return `/query/${name}`;
  if (kind === 'header') return `/headers/${name}`;
  if (path === '' || path.startsWith('/')) return `/body${version < 4 ? '' : '/content'}${path}`;
  return `/${path}`;
}
