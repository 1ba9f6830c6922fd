import { inflateSync } from 'node:zlib';
import { isOk } from '../build/replies.ts';
import { serving, trusting } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('credentials');
const CHECK = 'usersig-whole-life';
const REFUSED = 'response.action-status.unexpected';
const DAY = 86_400;

type Life = { time: number; expire: number; now: number };

/** A provider that takes a UserSig for expired also where this holds of its life; all in seconds. */
const expiring = (isOver: (life: Life) => boolean) =>
  trusting((right) => (usersig, app, user, now) => {
    const cause = right(usersig, app, user, now);
    return cause ?? (isOver({ ...lifeOf(usersig), now }) ? 'usersig-expired' : undefined);
  });

/** Defects in how long a UserSig is taken for valid. */
export const USERSIG_LIFE_DEFECTS: readonly Defect[] = [
  provided(
    'usersig-of-this-second',
    'refuses a UserSig in the second in which it was signed',
    CHECK,
    REFUSED,
    expiring(({ time, now }) => time >= Math.floor(now)),
  ),
  provided(
    'usersig-last-5-minutes',
    'refuses a UserSig in the last five minutes of its life',
    CHECK,
    REFUSED,
    expiring(({ time, expire, now }) => time + expire - now < 300),
  ),
  provided(
    'usersig-last-half-hour',
    'refuses a UserSig in the last half hour of its life',
    CHECK,
    REFUSED,
    expiring(({ time, expire, now }) => time + expire - now < 1800),
  ),
  provided(
    'usersig-for-minutes',
    'refuses a UserSig that was signed for less than ten minutes',
    CHECK,
    REFUSED,
    expiring(({ expire }) => expire < 600),
  ),
  provided(
    'usersig-for-months',
    'refuses a UserSig that was signed for more than a week',
    CHECK,
    REFUSED,
    expiring(({ expire }) => expire > 7 * DAY),
  ),
  provided(
    'usersig-of-last-month',
    'refuses a UserSig that was signed more than 30 days ago',
    CHECK,
    REFUSED,
    expiring(({ time, now }) => now - time > 30 * DAY),
  ),
  provided(
    'usersig-in-milliseconds',
    'counts the life of a UserSig in milliseconds',
    CHECK,
    REFUSED,
    expiring(({ time, expire, now }) => now - time > expire / 1000 + 60),
  ),
  provided(
    'usersig-grace-of-a-week',
    'gives a UserSig seven days of grace',
    'usersig-expired',
    REFUSED,
    trusting((right) => (usersig, app, user, now) => {
      const cause = right(usersig, app, user, now);
      const { time, expire } = lifeOf(usersig);
      return cause === 'usersig-expired' && now < time + expire + 7 * DAY ? undefined : cause;
    }),
  ),
  provided(
    'usersig-once-accepted',
    'takes a UserSig that was accepted once for good whoever calls',
    'usersig-once-accepted',
    REFUSED,
    onceAccepted(['sdkappid', 'identifier']),
  ),
  provided(
    'usersig-once-accepted-of-user',
    'takes a UserSig that was accepted once for good in every app',
    'usersig-once-accepted',
    REFUSED,
    onceAccepted(['sdkappid']),
  ),
];

/** A provider that lets these parameters pass where the UserSig was accepted before. */
function onceAccepted(names: readonly string[]) {
  return serving(() => {
    const accepted = new Map<string, readonly (readonly [string, string])[]>();
    return (request, nowMs, right) => {
      const usersig = request.query.find(([name]) => name === 'usersig')?.[1] ?? '';
      const before = accepted.get(usersig);
      const query = request.query.map(([name, value]) => {
        const known = names.includes(name) ? before?.find(([other]) => other === name) : undefined;
        return known ?? ([name, value] as const);
      });
      const reply = right.handle({ ...request, query }, nowMs);
      if (isOk(reply) && before === undefined) accepted.set(usersig, request.query);
      return reply;
    };
  });
}

function lifeOf(usersig: string): Omit<Life, 'now'> {
  try {
    const text = usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
    const fields = JSON.parse(inflateSync(Buffer.from(text, 'base64')).toString()) as Record<string, unknown>;
    return { time: Number(fields['TLS.time']), expire: Number(fields['TLS.expire']) };
  } catch {
    // The right check has refused it already.
    return { time: 0, expire: 0 };
  }
}
