import type { CauseRule } from './cause-rule.ts';

/** What holds for the whole app. The limit comes last: only calls that get so far are counted. */
export const APP_CAUSES: readonly CauseRule[] = [
  { cause: 'plan-too-low', applies: (_call, { app }) => app.plan === 'too-low' },
  { cause: 'plan-expired', applies: (_call, { app }) => app.plan === 'expired' },
  { cause: 'trial-exhausted', applies: (_call, { app }) => app.plan === 'trial-exhausted' },
  {
    cause: 'limit-exceeded',
    applies: (call, { app, limiter }) => {
      const scope = call.answer('limit-scope') === 'app-and-host' ? call.request.host : '';
      return !limiter.take(scope, call.nowMs) || app.limitExhausted;
    },
  },
];
