import type { Account } from '../account.ts';

/** Survivors among the mutants of what only the mock has. */
export const TEST_GROUPS_SURVIVORS: readonly Account[] = [
  {
    file: 'mocks/service/service.ts',
    kind: 'mock only',
    why: "The test group that is answered late is the mock's own; test/mocks holds it.",
    mutants: {
      "if (selects?.outcome !== 'slow' || typeof reply === 'string') return reply;": [
        ["selects?.outcome !== 'slow' || typeof reply === 'string'", 'true'],
        ["'slow'", '""'],
        ["typeof reply === 'string'", 'false'],
        ["typeof reply === 'string'", "typeof reply !== 'string'"],
        ["'string'", '""'],
      ],
      'return { ...reply, delayMs: selects.delayMs };': [['{ ...reply, delayMs: selects.delayMs }', '{}']],
    },
  },
  {
    file: 'mocks/service/received-call.ts',
    kind: 'mock only',
    why: "Test groups are the mock's own; test/mocks holds them.",
    mutants: {
      'get hasReservedGroupId(): boolean {': [['{ return this.groupId.startsWith(TEST_GROUP_PREFIX); }', '{}']],
      'return this.groupId.startsWith(TEST_GROUP_PREFIX);': [
        ['this.groupId.startsWith(TEST_GROUP_PREFIX)', 'this.groupId.endsWith(TEST_GROUP_PREFIX)'],
      ],
      'get testGroup(): TestGroup | undefined {': [
        ['{ // A body that is too large is not read, not even for th … oup(this.groupId); }', '{}'],
      ],
      'if (this.request.body.length > MAX_BODY_BYTES || !this.has … d) return undefined;': [
        ['this.request.body.length > MAX_BODY_BYTES || !this.hasReservedGroupId', 'true'],
        ['this.request.body.length > MAX_BODY_BYTES || !this.hasReservedGroupId', 'false'],
        [
          'this.request.body.length > MAX_BODY_BYTES || !this.hasReservedGroupId',
          'this.request.body.length > MAX_BODY_BYTES && !this.hasReservedGroupId',
        ],
        ['this.request.body.length > MAX_BODY_BYTES', 'false'],
        ['this.request.body.length > MAX_BODY_BYTES', 'this.request.body.length >= MAX_BODY_BYTES'],
        ['this.request.body.length > MAX_BODY_BYTES', 'this.request.body.length <= MAX_BODY_BYTES'],
        ['!this.hasReservedGroupId', 'this.hasReservedGroupId'],
      ],
      "if (selects?.outcome === 'unknown' && selects.unknown ===  … s UnknownAnswer<Id>;": [
        ["selects?.outcome === 'unknown' && selects.unknown === id", 'false'],
        ["'unknown'", '""'],
        ['selects.unknown === id', 'true'],
        ['selects.unknown === id', 'selects.unknown !== id'],
      ],
    },
  },
  {
    file: 'mocks/service/group-of.ts',
    kind: 'mock only',
    why: "Test groups are the mock's own; test/mocks holds them.",
    mutants: {
      'const known = groupId.startsWith(TEST_GROUP_PREFIX) ? TEST … OUPS_THERE : groups;': [
        ['groupId.startsWith(TEST_GROUP_PREFIX)', 'groupId.endsWith(TEST_GROUP_PREFIX)'],
      ],
      "if (!('counters' in selects)) return [];": [
        ["!('counters' in selects)", 'true'],
        ["'counters'", '""'],
      ],
      "const type = 'type' in selects && selects.type ? selects.type : NO_GROUP.type;": [
        ["'type' in selects && selects.type", 'true'],
        ["'type' in selects && selects.type", 'false'],
        ["'type' in selects && selects.type", "'type' in selects || selects.type"],
        ["'type'", '""'],
      ],
      "return [[id, { ...NO_GROUP, existence: 'present', type, co … lects.counters) }]];": [
        ["[[id, { ...NO_GROUP, existence: 'present', type, counters: … elects.counters) }]]", '[]'],
        ["[id, { ...NO_GROUP, existence: 'present', type, counters:  … selects.counters) }]", '[]'],
        ["{ ...NO_GROUP, existence: 'present', type, counters: exact … (selects.counters) }", '{}'],
        ["'present'", '""'],
      ],
    },
  },
  {
    file: 'mocks/service/service.ts',
    kind: 'mock only',
    why: "Test groups are the mock's own; test/mocks holds them.",
    mutants: {
      'function answerTestGroup(call: ReceivedCall): Reply | undefined {': [
        ['{ const selects = call.testGroup?.selects; switch (selects … eturn undefined; } }', '{}'],
      ],
      "case 'refused':": [
        ["case 'refused': return failReply(call, selects.code);", "case 'refused':"],
        ["'refused'", '""'],
      ],
      "case 'fault':": [
        ["case 'fault': return FAULTS[selects.fault].reply;", "case 'fault':"],
        ["'fault'", '""'],
      ],
      "case 'unknown':": [
        ["case 'unknown': return selects.unknown.endsWith('-on-failu …  10010) : undefined;", "case 'unknown':"],
        ["'unknown'", '""'],
      ],
      "return selects.unknown.endsWith('-on-failure') ? failReply …  10010) : undefined;": [
        ["selects.unknown.endsWith('-on-failure')", "selects.unknown.startsWith('-on-failure')"],
        ["'-on-failure'", '""'],
      ],
    },
  },
  {
    file: 'mocks/service/service.ts',
    kind: 'equivalent',
    why: 'A function that ends without return gives undefined as well.',
    mutants: {
      'default:': [['default: return undefined;', 'default:']],
    },
  },
];
