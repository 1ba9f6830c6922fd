/** Every finding code with what it says. The set is closed; `contracts/finding-codes.md` is made from it. */
export const FINDING_CODES = {
  'transport.no-answer': 'The connection failed or was closed before an answer came.',
  'transport.timeout': 'No whole answer came within the time limit.',
  'transport.too-large': 'The answer is longer, or in more pieces, than the limit, and was cut off.',
  'http.status': 'The HTTP status is not 200.',
  'http.content-type': 'The Content-Type of the answer is not application/json.',
  'http.content-encoding': 'The answer is compressed, or says so, though the call did not ask for it.',
  'response.late': 'The answer took longer than the backend of the service takes at most.',
  'body.not-utf8': 'The bytes of the answer are not UTF-8.',
  'body.not-json': 'The answer is not exactly one JSON value.',
  'body.too-deep': 'The answer nests deeper than any answer of this operation.',
  'body.too-many-values': 'The answer holds more values than are read, far more than any answer of this operation.',
  'body.repeated-member': 'An object of the answer has the same member twice.',
  'response.schema': 'The answer does not fit the schema of the operation.',
  'response.unusable': 'There is no answer that could be judged for this call.',
  'response.action-status.contradiction': 'ActionStatus and ErrorCode contradict each other.',
  'response.action-status.unexpected': 'OK where a refusal is due, or FAIL where success is due.',
  'response.error-code.unexpected': 'The ErrorCode is none of the legal ones for this cause.',
  'response.error-code.undocumented': 'The ErrorCode is in no documented range.',
  'response.error-code.notation': 'The ErrorCode is not written as an integer.',
  'response.counters-on-failure': 'A refusal carries counters.',
  'response.counter.missing': 'A counter that is due was not returned.',
  'response.counter.not-asked': 'A counter was returned that was not asked for.',
  'response.counter.invented': 'A counter was returned that the group does not have.',
  'response.counter.duplicate': 'A counter was returned more often than it is due.',
  'response.counter.value': 'A counter has another value than the group holds.',
  'response.counter.notation': 'A Value is not written as an integer.',
  'response.counter.out-of-range': 'A Value is outside int64.',
  'response.counter.key-length': 'A Key is longer than 128 bytes.',
  'expectation.unmet': 'Something that the API leaves open was seen otherwise than --expect pins it.',
  'response.relation.refused': 'Of two calls whose answers must agree, one was refused, or with another code.',
  'response.relation.counters': 'Two calls whose answers must agree were answered with counters that do not.',
  'pact.mismatch': "Pact's verifier found an interaction that the provider does not honour.",
  'limit.refused-below': 'Calls below the documented limit were refused.',
  'limit.not-enforced': 'Calls above the documented limit were not refused as they must be.',
  'limit.too-low': 'Above the documented limit fewer calls were accepted than it allows.',
  'limit.failed-open': 'Now and then, for about a second, calls above the documented limit were not refused.',
  'limit.longer-window': 'The limit is counted over more than a second, so that single seconds go beyond it.',
  'limit.recovers-late':
    'Calls were refused for longer than any window lasts after the rate had fallen below the limit.',
  'limit.banned': 'Calls below the limit were refused even after an idle pause, as by a ban.',
  'limit.late-refusal': 'Refusals took longer than the backend of the service takes at most.',
  'limit.wrong-counters': 'Under load an OK held other counters than those of the group, or a refusal held counters.',
  'limit.rate-not-offered': 'The load was not offered as it was to be, so that it shows nothing.',
  'limit.wrong-code': 'Calls were refused with a code that does not stand for the limit.',
  'limit.invalid-answer': 'Answers under load did not fit the schema of the operation.',
  'limit.no-answer': 'Calls under load got no answer.',
  'request.schema': 'The body of a request does not fit the schema of the operation.',
  'request.parameter': 'A query parameter of a request is absent, malformed or repeated.',
  'request.parameter.notation':
    'A number of the query is written with zeros, a plus or a space before it, of which no source says anything.',
  'request.credential': 'A request carried no UserSig that this provider accepts.',
  'request.method': 'A request used another method than POST.',
  'request.path': 'A request went to a path that the provider does not have.',
  'request.member.misnamed': 'A body has a member that was likely meant for one of the operation that is not there.',
  'request.member.unknown': 'A body has a member that the page does not name.',
  'request.random.absent': 'A call has no random.',
  'request.not-http': 'What was sent is no request of HTTP, and was turned away before it was read.',
  'request.not-taken': 'A request was turned away before it was read, for what no source forbids.',
  'request.random.constant': 'Many calls have the same random, or one that another call had before.',
  'request.unknown-test-group': 'A GroupId has the reserved prefix but names no test group.',
  'conclusion.counters': 'A client reports other counters than it was answered with.',
  'conclusion.error-code': 'A client reports another ErrorCode than it was refused with.',
  'conclusion.kind':
    'A client takes what came back for something else: trouble for data, a refusal for OK, or the other way round.',
  'conclusion.none': 'A client that was answered came to no conclusion in its time.',
  'conclusion.refused-by-client': 'A client refused a legal call by itself.',
  'conclusion.unsupported': 'A client sent a call and then said that it cannot make it.',
  'conclusion.retry':
    'A client sent a call again too often, too soon, or after an answer that another call cannot better.',
  'conclusion.repeated': 'A client reports a counter more or less often than it was answered with it.',
  'conclusion.zero': 'A client adds a zero, or leaves one out, for a key that the group lacks.',
  'conclusion.lenient': 'A client makes counters of an answer that is not as the API has it.',
  'adapter.end': 'An adapter did not end as it should when its input ended.',
  'adapter.secret': 'A client or its adapter printed the UserSig.',
  'request.query-encoding': 'A query has characters that must be percent-encoded in it, as they are.',
  'request.usersig-place': 'The UserSig stands elsewhere in a request than in its query.',
  'request.content-type': 'The Content-Type of a request is not that of JSON.',
  'request.repeated-member': 'An object of a request body has the same member twice.',
  'traffic.above-limit': 'A client sent more calls in a second than the limit allows.',
  'traffic.repeat-after-limit': 'A call that was refused for the limit was sent again within a second.',
  'traffic.repeat-in-vain': 'A call that can only be refused again was sent again.',
  'traffic.no-retry': 'Calls that met what passes by itself were never made again.',
  'traffic.hung-up': 'A client hung up before the service had to have answered.',
  'traffic.new-connections': 'A client opened a connection for each call.',
  'client.exit-code': 'The command that was watched did not end with exit code 0.',
  'client.left-processes': 'The command that was watched left processes running.',
  'client.printed-secret': 'The command that was watched printed a UserSig or a secret key.',
  'client.coverage': 'The tests of a client met less of the outcomes of the API than was asked for.',
  'contract.address.moved': 'Path or method of the operation are others: breaks clients and providers.',
  'contract.parameter.narrowed':
    'A request with parameters that the old contract allows is refused by the new one: breaks clients.',
  'contract.parameter.widened':
    'A request with parameters that the new contract allows is refused by the old one: breaks providers.',
  'contract.credential.narrowed':
    'A request with credentials that the old contract allows is refused by the new one: breaks clients.',
  'contract.credential.widened':
    'A request with credentials that the new contract allows is refused by the old one: breaks providers.',
  'contract.request.narrowed': 'A body that the old contract allows is refused by the new one: breaks clients.',
  'contract.request.widened': 'A body that the new contract allows is refused by the old one: breaks providers.',
  'contract.answer.narrowed': 'An answer that the old contract allows is refused by the new one: breaks providers.',
  'contract.answer.widened': 'An answer that the new contract allows is refused by the old one: breaks clients.',
  'contract.unproven':
    'What messages are made of changed, and no message was found that only one contract allows: told alone.',
  'contract.host.dropped': 'A host of the old contract is gone: breaks clients.',
  'contract.host.added': 'The new contract has another host: breaks providers.',
  'contract.host.changed': 'A host serves another region, or is a back-up where it was none: told alone.',
  'contract.code.added': 'The new contract has another error code: breaks clients.',
  'contract.code.dropped': 'An error code of the old contract is gone: breaks providers.',
  'contract.code.renamed': 'An error code has another name: told alone.',
  'contract.cause.added': 'The new contract refuses calls for another cause: breaks clients.',
  'contract.cause.dropped': 'A cause for which the old contract refuses calls is gone: breaks providers.',
  'contract.cause.code-added': 'A cause may be refused with another code: breaks clients.',
  'contract.cause.code-dropped': 'A cause may be refused with a code no more: breaks providers.',
  'contract.retry.later': 'A refused call may be sent again later than before, or never: breaks clients.',
  'contract.retry.sooner': 'A refused call may be sent again sooner than before: breaks providers.',
  'contract.limit.lower': 'Fewer calls are allowed than before: breaks clients.',
  'contract.limit.higher': 'More calls are allowed than before: breaks providers.',
  'contract.limit.cause': 'Calls beyond the limit are refused for another cause: breaks clients.',
  'contract.size.lower': 'A size or time is less than before: breaks who sends, or who answers, up to the old one.',
  'contract.size.higher': 'A size or time is more than before: breaks who is sent, or is answered, up to the new one.',
  'contract.group-type.dropped': 'Counters of a type of group are read no more: breaks clients.',
  'contract.group-type.added': 'Counters of another type of group are read: breaks providers.',
  'contract.group-type.changed': 'What else is said of a type of group changed: told alone.',
  'contract.unknown.settled': 'An answer that was left open is legal no more: breaks providers.',
  'contract.unknown.opened': 'An answer is legal to what was open without it: breaks clients.',
  'contract.unknown.added': 'The new contract leaves something open of which the old one says nothing: told alone.',
  'contract.unknown.default': 'The mock answers something that is open otherwise by default: told alone.',
  'contract.plan.changed': 'Another plan is needed: told alone.',
  'contract.annotation.changed':
    'Something is deprecated, read-only, a default or a header of answers that was not, or no more: told alone.',
  'pact.schema': 'What a pact sends or expects does not fit the OpenAPI document, as openapi-pact-comparator says.',
  'pact.member.misnamed': 'A pact expects a member of an answer that was likely meant for one of the operation.',
  'pact.illegal-on-purpose': 'A pact sends what is to be refused, and expects that it is.',
  'pact.example': 'The example of an expected answer is none that a provider gives, though the pact takes one that is.',
  'pact.matcher': 'A pact takes no value at a place that a provider may give there.',
  'pact.open': 'A pact demands what a provider that follows every source may do otherwise.',
  'pact.other-call': 'An interaction of a pact is no call of this operation.',
  'waiver.stale': 'A check is waived though it passes.',
} as const;

/** Code of a finding; a key of FINDING_CODES. */
export type FindingCode = keyof typeof FINDING_CODES;

/** One thing wrong, as a value. `path` is a JSON pointer into the body, or a place such as `header content-type`. */
export type Finding = {
  code: FindingCode;
  path: string;
  expected: unknown;
  actual: unknown;
  message: string;
  /** Of a change of a contract, a message that only one of both contracts allows. */
  witness?: unknown;
  /** The fault behind it, where that can be told. */
  root?: Root;
};

/**
 * One fault, which may show itself in findings of any shape: those whose root has the same `name` are told together. `when`
 * says in which calls, and is told where all agree. With `refusedWith` it is refusals with this code; one that `leads`
 * accounts for all others with that code. What `follows` the root of that name fails for nothing but that.
 */
export type Root = { name: string; when?: string; refusedWith?: number; leads?: boolean; follows?: string };
