/** A profile as `node --cpu-prof` writes it, as far as it is read here; times are in microseconds. */
export type CpuProfile = {
  nodes: readonly ProfileNode[];
  samples: readonly number[];
  timeDeltas: readonly number[];
};

type ProfileNode = { id: number; callFrame: { functionName: string; url: string }; children?: readonly number[] };

/** Where time goes, in the order of the table. What stands in none of these is starting, idle or the bench itself. */
export const PLACES = [
  ['system calls that send', /^writeUtf8String|^writev|^writeLatin1String/],
  ['waiting for and receiving from the system', /^\(program\)/],
  ['collecting garbage', /^\(garbage collector\)/],
  ["Node's HTTP, streams and ticks", /^node:(?!internal\/(modules|process\/pre|bootstrap|deps|main|source))/],
  ['the bare server', /test\/bench\/servers\/bare/],
  ['the door: guards, body, headers', /\/mocks\/(http\/|answer-|server)/],
  ['reading query and body', /\/contracts\/wire\//],
  ['the UserSig', /\/mocks\/user-sig\//],
  ['causes, limit and answer', /\/mocks\/service\//],
  [
    'the journal: counts, what calls break',
    /\/mocks\/journal\/|\/mocks\/error-code|\/contracts\/oracles\/|\/openapi\/generated\//,
  ],
] as const;

export type Place = (typeof PLACES)[number][0];

/** How much time went to each place: what native functions take is their caller's, but for those that are places. */
export function whereItGoes({ nodes, samples, timeDeltas }: CpuProfile): Map<Place, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placeOf = new Map<number, Place | undefined>();
  const descend = (id: number, above: Place | undefined): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const place = placeOfFrame(node.callFrame, above);
    placeOf.set(id, place);
    for (const child of node.children ?? []) descend(child, place);
  };
  const [root] = nodes;
  if (root !== undefined) descend(root.id, undefined);
  const times = new Map<Place, number>();
  for (const [index, id] of samples.entries()) {
    const place = placeOf.get(id);
    if (place !== undefined) times.set(place, (times.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return times;
}

function placeOfFrame({ functionName, url }: ProfileNode['callFrame'], above: Place | undefined): Place | undefined {
  const own = PLACES.find(([, pattern]) => pattern.test(url === '' ? functionName : url))?.[0];
  return own ?? (url === '' ? above : undefined);
}
