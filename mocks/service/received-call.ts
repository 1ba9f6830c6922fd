import { type ReadBody, readBodyAs } from '../../contracts/wire/read-body.ts';
import { type Parameters, readParameters } from '../../contracts/wire/read-parameters.ts';
import type { Cause, UnknownAnswer, UnknownId } from '../../openapi/generated/constants.ts';
import { findTestGroup, TEST_GROUP_PREFIX, type TestGroup } from '../fixtures/test-groups.ts';
import type { Settings } from '../options.ts';
import { groupOf } from './group-of.ts';
import { MAX_BODY_BYTES, type ServiceRequest } from './service-request.ts';
import type { WorkedOut } from './worked-out.ts';
import type { Group, World } from './world.ts';

/** Judges a UserSig that is there: the cause why it does not do, or undefined. */
export type CheckUserSig = (
  usersig: string,
  sdkappid: number,
  identifier: string,
  nowSeconds: number,
) => Cause | undefined;

/** What calls are judged by. What is worked out of a body holds for these settings alone. */
export type Judge = {
  settings: Settings;
  checkUserSig: CheckUserSig;
  world: World;
  workedOut: (body: ReadBody) => WorkedOut;
};

/** A request, read no further than the causes ask for; what was read once is kept. */
export class ReceivedCall {
  readonly request: ServiceRequest;
  readonly parameters: Parameters;
  readonly nowMs: number;
  readonly #judge: Judge;
  #body: ReadBody | undefined;
  #groupId: string | undefined;
  #group: Group | undefined;
  #workedOut: WorkedOut | undefined;
  #userSig: { cause: Cause | undefined } | undefined;

  constructor(request: ServiceRequest, nowMs: number, judge: Judge) {
    this.request = request;
    this.parameters = readParameters(request.query);
    this.nowMs = nowMs;
    this.#judge = judge;
  }

  get body(): ReadBody {
    // Not by the test group, which stands in the body itself.
    const { 'bytes-not-utf8': bytes, 'lenient-json': json } = this.#judge.settings.unknowns;
    this.#body ??= readBodyAs(this.request.body, { replaced: bytes === 'replaced', lenient: json === 'accepted' });
    return this.#body;
  }

  /** A member of the body; undefined where the body lacks it or cannot be read. */
  member(name: string): unknown {
    return this.body.members?.[name];
  }

  /** The GroupId asked for; the empty string where there is none. */
  get groupId(): string {
    if (this.#groupId === undefined) {
      const id = this.member('GroupId');
      this.#groupId = typeof id === 'string' ? id : '';
    }
    return this.#groupId;
  }

  /** The list of keys as it was sent; empty where there is none. */
  get keyList(): readonly unknown[] {
    const keys = this.member('GroupCounterKeys');
    return Array.isArray(keys) ? keys : [];
  }

  /** The keys asked for, or undefined for all. What is no string is passed over. */
  get keys(): readonly string[] | undefined {
    const keys = this.member('GroupCounterKeys');
    if (!Array.isArray(keys)) return undefined;
    if (keys.length === 0 && this.answer('empty-keys') === 'all') return undefined;
    return keys.every((key) => typeof key === 'string') ? keys : keys.filter((key) => typeof key === 'string');
  }

  get hasReservedGroupId(): boolean {
    return this.groupId.startsWith(TEST_GROUP_PREFIX);
  }

  get testGroup(): TestGroup | undefined {
    // A body that is too large is not read, not even for this.
    if (this.request.body.length > MAX_BODY_BYTES || !this.hasReservedGroupId) return undefined;
    return findTestGroup(this.groupId);
  }

  /** The group asked for. */
  get group(): Group {
    this.#group ??= groupOf(this.groupId, this.#judge.world);
    return this.#group;
  }

  /** What was worked out of its body before. */
  get workedOut(): WorkedOut {
    this.#workedOut ??= this.#judge.workedOut(this.body);
    return this.#workedOut;
  }

  /** Why the UserSig does not do for this app and identifier, or undefined. */
  get userSigCause(): Cause | undefined {
    this.#userSig ??= { cause: this.#judgeUserSig() };
    return this.#userSig.cause;
  }

  /** How this call's answer settles an unknown: as its test group says, else as the options say. */
  answer<Id extends UnknownId>(id: Id): UnknownAnswer<Id> {
    const selects = this.testGroup?.selects;
    if (selects?.outcome === 'unknown' && selects.unknown === id) return selects.answer as UnknownAnswer<Id>;
    return this.#judge.settings.unknowns[id];
  }

  #judgeUserSig(): Cause | undefined {
    const { usersig, sdkappid, identifier = '' } = this.parameters;
    if (usersig === undefined || usersig === '') return 'usersig-absent';
    return this.#judge.checkUserSig(usersig, Number(sdkappid), identifier, this.nowMs / 1000);
  }
}
