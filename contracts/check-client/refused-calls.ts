import type { Finding, Root } from '../finding.ts';
import type { SeenRequest } from './seen-request.ts';

/** The fault of calls that are refused for this cause: what is wrong with these themselves. */
export function faultOfRefused(cause: string): Root {
  return { name: `the client's calls are refused for ${cause}` };
}

/** What a client concludes of such calls is none of its faults. */
export function concludedOfRefused(cause: string): Root {
  const { name: follows } = faultOfRefused(cause);
  return { name: `conclusions from calls that are refused for ${cause}`, follows };
}

/** The same requests, what was found of each having the root of what it was refused for, where it is about that. */
export function withRefusedRoots(requests: readonly SeenRequest[]): SeenRequest[] {
  return requests.map((request) => {
    const { cause, findings, hints } = request;
    if (cause === undefined) return request;
    const isAbout = ABOUT.find(([causes]) => causes.test(cause))?.[1];
    const rooted = (finding: Finding): Finding =>
      isAbout?.test(placeOf(finding)) ? { ...finding, root: faultOfRefused(cause) } : finding;
    return { ...request, findings: findings.map(rooted), hints: hints.map(rooted) };
  });
}

/** Where findings stand that explain a refusal, by its cause. */
const ABOUT: readonly [causes: RegExp, places: RegExp][] = [
  [/^wrong-method/, /^method$/],
  [/^wrong-path/, /^path$/],
  [/^(sdkappid|not-administrator)/, /^query (sdkappid|identifier)$/],
  [/^usersig/, /^query (usersig|identifier|sdkappid)$/],
  [/^random/, /^query random$/],
  [/^parameter/, /^query /],
  [/^body/, /^$/],
  [/group-id/, /^\/GroupId/],
  [/key/, /^\/GroupCounterKeys/],
];

/** The member or parameter that a finding is about: of one that is missing or has another name, the one that it should be. */
function placeOf({ code, path, expected }: Finding): string {
  if (code === 'request.member.misnamed') return `/${expected}`;
  if (code === 'request.schema' && path === '' && expected !== 'a JSON object') return '/GroupId';
  return path;
}
