import type { CheckDefinition } from '../report/check-result.ts';

/** Layers of a comparison: whom a change breaks, and what is only told. */
export const DIFF_LAYERS = ['clients', 'providers', 'announced'] as const;
/** Whom a change breaks, or that it is only told. */
export type DiffLayer = (typeof DIFF_LAYERS)[number];

/** Kinds of change, with what a contract says by each, for the requirements. */
export const CHANGE_KINDS = {
  address: 'path and method of the operation',
  parameters: 'the parameters of a request',
  credentials: 'the credentials of a request',
  request: 'the body of a request',
  answer: 'the answers',
  hosts: 'the hosts',
  codes: 'the error codes',
  causes: 'the causes of refusals and their codes',
  retry: 'when to send a call again',
  limit: 'the limit of calls',
  sizes: 'sizes and times',
  'group-types': 'the types of groups',
  unknowns: 'what is left open',
  plan: 'the plan that is needed',
  annotations: 'what is deprecated, read-only or a default, and the headers of answers',
} as const;
/** What of a contract changed, by the part that says it. */
export type ChangeKind = keyof typeof CHANGE_KINDS;

const REQUIREMENTS: Readonly<Record<DiffLayer, (of: string) => string>> = {
  clients: (of) => `A client that follows the old contract and a provider that follows the new one agree on ${of}.`,
  providers: (of) => `A client that follows the new contract and a provider that follows the old one agree on ${of}.`,
  announced: (of) => `Nothing changes of ${of} that has to be told, though no message proves that it breaks anything.`,
};

/** Every check of a comparison: one for each kind of change and layer. */
export const DIFF_CHECKS: readonly CheckDefinition[] = DIFF_LAYERS.flatMap((layer) =>
  (Object.keys(CHANGE_KINDS) as ChangeKind[]).map((kind) => ({
    id: `${layer}-${kind}`,
    since: '0.1',
    layer,
    level: layer === 'announced' ? ('should' as const) : ('must' as const),
    requirement: REQUIREMENTS[layer](CHANGE_KINDS[kind]),
    source: `[old] and [new]: what both contracts say of ${CHANGE_KINDS[kind]}`,
  })),
);
