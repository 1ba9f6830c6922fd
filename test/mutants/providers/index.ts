import type { Defect } from '../defect.ts';
import { BUSY_DEFECTS } from './busy.ts';
import { BYTE_DEFECTS } from './bytes.ts';
import { CAUSE_DEFECTS } from './causes.ts';
import { COMPRESSION_DEFECTS } from './compression.ts';
import { CONCURRENCY_DEFECTS } from './concurrency.ts';
import { CONNECTION_DEFECTS } from './connection.ts';
import { ANSWER_END_DEFECTS } from './connection-answers.ts';
import { COUNTER_DEFECTS } from './counters.ts';
import { USERSIG_DEFECTS } from './credentials.ts';
import { DATA_TYPE_DEFECTS } from './data-types.ts';
import { EMPTY_GROUP_DEFECTS } from './empty-groups.ts';
import { ENCODING_DEFECTS } from './encoding.ts';
import { ENVELOPE_DEFECTS } from './envelope.ts';
import { SHAPE_DEFECTS } from './envelope-members.ts';
import { SOFT_REFUSAL_DEFECTS } from './group-refusals.ts';
import { GROUP_DEFECTS } from './groups.ts';
import { HTTP_DEFECTS } from './http.ts';
import { INTEGER_DEFECTS } from './integers.ts';
import { KEY_DEFECTS } from './keys.ts';
import { KEY_LIST_DEFECTS } from './keys-asked.ts';
import { KEY_TYPE_DEFECTS } from './keys-types.ts';
import { LARGER_MESSAGE_DEFECTS } from './larger-messages.ts';
import { LAST_BYTE_DEFECTS } from './last-bytes.ts';
import { NUMBER_OF_KEYS_DEFECTS } from './numbers-of-keys.ts';
import { PARAMETER_DEFECTS } from './parameters.ts';
import { TRACE_DEFECTS } from './refusals.ts';
import { REFUSE_ALL_DEFECTS } from './refuses-all.ts';
import { SIGNATURE_DEFECTS } from './signature-parts.ts';
import { STALE_DEFECTS } from './state.ts';
import { DRIFT_DEFECTS } from './state-drift.ts';
import { TEXT_DEFECTS } from './texts.ts';
import { USERSIG_CACHE_DEFECTS } from './usersig-cache.ts';
import { INCOMPLETE_USERSIG_DEFECTS } from './usersig-incomplete.ts';
import { USERSIG_LIFE_DEFECTS } from './usersig-life.ts';
import { USUAL_HEADER_DEFECTS } from './usual-headers.ts';
import { ASKED_DEFECTS } from './whatever-is-asked.ts';

/** Every defective provider. */
export const DEFECTS: readonly Defect[] = [
  ...ENVELOPE_DEFECTS,
  ...SHAPE_DEFECTS,
  ...HTTP_DEFECTS,
  ...CAUSE_DEFECTS,
  ...REFUSE_ALL_DEFECTS,
  ...USERSIG_DEFECTS,
  ...INCOMPLETE_USERSIG_DEFECTS,
  ...ASKED_DEFECTS,
  ...USERSIG_CACHE_DEFECTS,
  ...PARAMETER_DEFECTS,
  ...KEY_DEFECTS,
  ...KEY_LIST_DEFECTS,
  ...KEY_TYPE_DEFECTS,
  ...GROUP_DEFECTS,
  ...SOFT_REFUSAL_DEFECTS,
  ...COUNTER_DEFECTS,
  ...DATA_TYPE_DEFECTS,
  ...INTEGER_DEFECTS,
  ...ENCODING_DEFECTS,
  ...BYTE_DEFECTS,
  ...TEXT_DEFECTS,
  ...STALE_DEFECTS,
  ...DRIFT_DEFECTS,
  ...TRACE_DEFECTS,
  ...CONCURRENCY_DEFECTS,
  ...CONNECTION_DEFECTS,
  ...ANSWER_END_DEFECTS,
  ...COMPRESSION_DEFECTS,
  ...BUSY_DEFECTS,
  ...EMPTY_GROUP_DEFECTS,
  ...LARGER_MESSAGE_DEFECTS,
  ...LAST_BYTE_DEFECTS,
  ...NUMBER_OF_KEYS_DEFECTS,
  ...SIGNATURE_DEFECTS,
  ...USERSIG_LIFE_DEFECTS,
  ...USUAL_HEADER_DEFECTS,
];
