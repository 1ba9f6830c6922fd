// Generated from openapi/get-group-counter.yaml by `npm run generate`. Do not edit.

/**
 * Version of this contract, and SHA-256 of its YAML as 64 hexadecimal digits. Where sources disagree it follows [page].
 */
export const CONTRACT = {
  "version": "1.0.0",
  "sha256": "ce75481d79caaae44f8679f4b98057344f122bdd0479027a88a01957904f1d6e"
} as const;

/** Path of the operation, below each of HOSTS; it is called by POST alone [page][overview]. */
export const OPERATION_PATH = "/v4/group_open_http_svc/get_group_counter" as const;

/**
 * Documented limit: so many `calls` of the operation in `perSeconds` seconds [page]; one beyond it is refused for the
 * cause `refusedWith`. What shares one limit, and over which window it is counted, is stated nowhere [unstated].
 */
export const RATE_LIMIT = {
  "calls": 200,
  "perSeconds": 1,
  "refusedWith": "limit-exceeded"
} as const;

/**
 * Documented sizes and times, each the most that there is [create][update][usersig][overview][limits]. Units are in the
 * names: bytes are those of UTF-8, and Ms are milliseconds.
 */
export const LIMITS = {
  /** Bytes of a GroupId, at most [create] */
  groupIdBytes: 48,
  /** Bytes of a Key, at most [update] */
  keyBytes: 128,
  /** Counters of a group, at most [update] */
  countersPerGroup: 20,
  /** Bytes of an identifier, at most [usersig] */
  userIdBytes: 32,
  /** Milliseconds that the backend takes, at most [overview]; a caller's time-out must be longer */
  backendTimeoutMs: 3000,
  /** Bytes of a response, at most [overview][limits]; a larger one is refused with 10018 */
  responseBytes: 1048576,
} as const;

/**
 * Base URLs of the service by region, without a trailing slash [page][page-cn]; `backup` marks the back-up hosts
 * [overview].
 */
export const HOSTS = [
  {
    "url": "https://console.tim.qq.com",
    "region": "China",
    "backup": false
  },
  {
    "url": "https://adminapisgp.im.qcloud.com",
    "region": "Singapore",
    "backup": false
  },
  {
    "url": "https://adminapikr.im.qcloud.com",
    "region": "Seoul",
    "backup": false
  },
  {
    "url": "https://adminapiger.im.qcloud.com",
    "region": "Frankfurt",
    "backup": false
  },
  {
    "url": "https://adminapiusa.im.qcloud.com",
    "region": "Silicon Valley",
    "backup": false
  },
  {
    "url": "https://adminapiidn.im.qcloud.com",
    "region": "Jakarta",
    "backup": false
  },
  {
    "url": "https://adminapijpn.im.qcloud.com",
    "region": "Tokyo",
    "backup": false
  },
  {
    "url": "https://adminapiind.im.qcloud.com",
    "region": "Mumbai",
    "backup": false
  },
  {
    "url": "https://adminapiksa.im.qcloud.com",
    "region": "Riyadh",
    "backup": false
  },
  {
    "url": "https://adminapi.my-imcloud.com",
    "region": "China",
    "backup": true
  },
  {
    "url": "https://adminapisgp.my-imcloud.com",
    "region": "Singapore",
    "backup": true
  },
  {
    "url": "https://adminapikr.my-imcloud.com",
    "region": "Seoul",
    "backup": true
  },
  {
    "url": "https://adminapijpn.my-imcloud.com",
    "region": "Tokyo",
    "backup": true
  },
  {
    "url": "https://adminapiger.my-imcloud.com",
    "region": "Frankfurt",
    "backup": true
  },
  {
    "url": "https://adminapiusa.my-imcloud.com",
    "region": "Silicon Valley",
    "backup": true
  },
  {
    "url": "https://adminapiidn.my-imcloud.com",
    "region": "Jakarta",
    "backup": true
  }
] as const;

/**
 * Types of groups by name, with the other name that a type has, or null, and whether the operation reads its counters
 * [page].
 */
export const GROUP_TYPES = {
  "Private": {
    "also": "Work",
    "supported": true
  },
  "Public": {
    "also": null,
    "supported": true
  },
  "ChatRoom": {
    "also": "Meeting",
    "supported": true
  },
  "AVChatRoom": {
    "also": null,
    "supported": true
  },
  "Community": {
    "also": null,
    "supported": false
  }
} as const;

/**
 * Every documented ErrorCode but 0 [page][codes], by number: its name, what it means, the causes it stands for, its
 * source, and when to send the call again: `never`, `soon` (with back-off), `next-second` or `next-minute`.
 */
export const ERROR_CODES = {
  10002: {
    "name": "INTERNAL_ERROR",
    "meaning": "Internal server error, try again.",
    "retry": "soon",
    "causes": [
      "internal-error"
    ],
    "source": "[page]"
  },
  10004: {
    "name": "INVALID_PARAMETER",
    "meaning": "A parameter is not valid.",
    "retry": "never",
    "causes": [
      "body-not-object",
      "group-id-absent",
      "group-id-type",
      "keys-type",
      "key-type",
      "keys-empty",
      "keys-null",
      "member-unknown",
      "missing-key",
      "too-many-keys",
      "key-too-long",
      "body-empty",
      "body-not-utf8",
      "body-too-large",
      "group-id-length",
      "malformed-group-id",
      "community-group",
      "parameter-malformed",
      "random-malformed"
    ],
    "source": "[page]"
  },
  10006: {
    "name": "GROUP_FREQUENCY_EXCEEDED",
    "meaning": "The group layer is called too often.",
    "retry": "next-second",
    "causes": [
      "limit-exceeded"
    ],
    "source": "[codes]"
  },
  10007: {
    "name": "PERMISSION_DENIED",
    "meaning": "The operation is not permitted to this caller, for example no member of the group; in the newest text also no administrator of the app.",
    "retry": "never",
    "causes": [
      "no-permission",
      "community-group",
      "not-administrator"
    ],
    "source": "[page][codes]"
  },
  10010: {
    "name": "GROUP_NOT_FOUND",
    "meaning": "The group does not exist or was dismissed.",
    "retry": "never",
    "causes": [
      "missing-group",
      "dismissed-group",
      "malformed-group-id",
      "group-id-length"
    ],
    "source": "[page]"
  },
  10011: {
    "name": "GROUP_JSON_INVALID",
    "meaning": "The group service could not parse the JSON of the request.",
    "retry": "never",
    "causes": [
      "body-not-json",
      "body-not-object",
      "body-empty",
      "body-not-utf8",
      "body-too-large",
      "group-id-absent",
      "group-id-type",
      "keys-type",
      "key-type"
    ],
    "source": "[codes]"
  },
  10015: {
    "name": "INVALID_GROUP_ID",
    "meaning": "The group ID is not valid; in the newest text also that the group does not exist.",
    "retry": "never",
    "causes": [
      "malformed-group-id",
      "group-id-length",
      "missing-group",
      "dismissed-group",
      "group-id-absent",
      "group-id-type",
      "body-not-object",
      "body-empty"
    ],
    "source": "[page][codes]"
  },
  10018: {
    "name": "RESPONSE_TOO_LARGE",
    "meaning": "The response is over 1 MB.",
    "retry": "never",
    "causes": [],
    "source": "[overview][limits]"
  },
  10059: {
    "name": "PLAN_TOO_LOW",
    "meaning": "The Premium edition is needed.",
    "retry": "never",
    "causes": [
      "plan-too-low"
    ],
    "source": "[page]"
  },
  10063: {
    "name": "TOO_MANY_COUNTERS",
    "meaning": "More than 20 counter keys.",
    "retry": "never",
    "causes": [
      "too-many-keys",
      "key-too-long"
    ],
    "source": "[update]"
  },
  60002: {
    "name": "HTTP_PARSE_ERROR",
    "meaning": "The HTTP request could not be parsed; check method and URL.",
    "retry": "never",
    "causes": [
      "wrong-method",
      "wrong-path",
      "parameter-malformed",
      "random-malformed",
      "body-not-object"
    ],
    "source": "[codes]"
  },
  60003: {
    "name": "JSON_PARSE_ERROR",
    "meaning": "The JSON of the HTTP request could not be parsed.",
    "retry": "never",
    "causes": [
      "body-empty",
      "body-not-utf8",
      "body-not-json",
      "body-too-large",
      "body-not-object"
    ],
    "source": "[codes]"
  },
  60004: {
    "name": "ACCOUNT_CHECK_FAILED",
    "meaning": "The account or signature of the request could not be checked.",
    "retry": "never",
    "causes": [
      "parameter-malformed"
    ],
    "source": "[codes]"
  },
  60005: {
    "name": "ACCOUNT_CHECK_FAILED_TOO",
    "meaning": "The account or signature of the request could not be checked.",
    "retry": "never",
    "causes": [
      "parameter-malformed"
    ],
    "source": "[codes]"
  },
  60006: {
    "name": "SDKAPPID_INVALID",
    "meaning": "The SDKAppID is not valid.",
    "retry": "never",
    "causes": [
      "sdkappid-unknown"
    ],
    "source": "[codes-2023]"
  },
  60007: {
    "name": "CALL_FREQUENCY_EXCEEDED",
    "meaning": "The call frequency of this API exceeds its limit.",
    "retry": "next-second",
    "causes": [
      "limit-exceeded"
    ],
    "source": "[codes][codes-2023]"
  },
  60008: {
    "name": "TIMEOUT_OR_FORMAT",
    "meaning": "Service time-out, or the request is not well formed.",
    "retry": "soon",
    "causes": [
      "usersig-absent",
      "parameter-malformed",
      "random-malformed",
      "body-not-object"
    ],
    "source": "[codes]"
  },
  60009: {
    "name": "RESOURCE_INVALID",
    "meaning": "The resource asked for is not valid; check the URL.",
    "retry": "never",
    "causes": [
      "wrong-path",
      "wrong-method"
    ],
    "source": "[codes]"
  },
  60010: {
    "name": "ADMINISTRATOR_REQUIRED",
    "meaning": "The call needs an administrator account of the app.",
    "retry": "never",
    "causes": [
      "not-administrator"
    ],
    "source": "[codes]"
  },
  60011: {
    "name": "APP_FREQUENCY_EXCEEDED",
    "meaning": "The app as a whole calls too often.",
    "retry": "next-second",
    "causes": [
      "limit-exceeded"
    ],
    "source": "[codes-2023]"
  },
  60012: {
    "name": "SDKAPPID_REQUIRED",
    "meaning": "The request lacks an SDKAppID.",
    "retry": "never",
    "causes": [
      "sdkappid-absent",
      "parameter-malformed",
      "random-malformed"
    ],
    "source": "[codes]"
  },
  60013: {
    "name": "RESPONSE_NOT_JSON",
    "meaning": "The response of the service behind the gateway is not JSON.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  60014: {
    "name": "TIMEOUT_TRY_LATER",
    "meaning": "Time-out, try again later.",
    "retry": "soon",
    "causes": [],
    "source": "[codes]"
  },
  60015: {
    "name": "USER_ID_TYPE",
    "meaning": "A UserID in the request is no string.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  60016: {
    "name": "APP_DISABLED",
    "meaning": "The app is disabled.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  60017: {
    "name": "REQUEST_DISABLED",
    "meaning": "The request is disabled.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  60018: {
    "name": "TOO_FREQUENT_TRY_LATER",
    "meaning": "Called too often, try again later.",
    "retry": "soon",
    "causes": [
      "limit-exceeded"
    ],
    "source": "[codes]"
  },
  60019: {
    "name": "TOO_FREQUENT",
    "meaning": "Called too often.",
    "retry": "next-second",
    "causes": [
      "limit-exceeded"
    ],
    "source": "[codes-2023]"
  },
  60020: {
    "name": "PLAN_EXPIRED",
    "meaning": "The plan of the app has expired or is in arrears.",
    "retry": "never",
    "causes": [
      "plan-expired"
    ],
    "source": "[codes]"
  },
  60021: {
    "name": "SOURCE_IP_ILLEGAL",
    "meaning": "Calls from this source IP are not allowed.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  60025: {
    "name": "PARAMETER_REQUIRED",
    "meaning": "A parameter that every call needs is absent or not valid.",
    "retry": "never",
    "causes": [
      "usersig-absent",
      "parameter-malformed",
      "random-absent",
      "random-malformed",
      "sdkappid-absent",
      "sdkappid-unknown"
    ],
    "source": "[codes]"
  },
  60026: {
    "name": "HOST_APP_MISMATCH",
    "meaning": "The host does not serve the region of this app.",
    "retry": "never",
    "causes": [
      "sdkappid-unknown"
    ],
    "source": "[codes]"
  },
  60027: {
    "name": "RESOURCE_NOT_TPUSH",
    "meaning": "The resource is not available to this kind of app.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  60028: {
    "name": "TRIAL_EXHAUSTED",
    "meaning": "The trial volume of the app is used up.",
    "retry": "never",
    "causes": [
      "trial-exhausted"
    ],
    "source": "[codes]"
  },
  70001: {
    "name": "USERSIG_EXPIRED",
    "meaning": "The UserSig has expired.",
    "retry": "never",
    "causes": [
      "usersig-expired"
    ],
    "source": "[codes]"
  },
  70002: {
    "name": "USERSIG_EMPTY",
    "meaning": "The UserSig is empty.",
    "retry": "never",
    "causes": [
      "usersig-absent"
    ],
    "source": "[codes-2023]"
  },
  70003: {
    "name": "USERSIG_INVALID",
    "meaning": "The UserSig cannot be decoded.",
    "retry": "never",
    "causes": [
      "usersig-malformed",
      "usersig-altered"
    ],
    "source": "[codes]"
  },
  70005: {
    "name": "USERSIG_INVALID_OLD",
    "meaning": "The UserSig cannot be decoded.",
    "retry": "never",
    "causes": [
      "usersig-malformed"
    ],
    "source": "[codes-2023]"
  },
  70009: {
    "name": "USERSIG_KEY_MISMATCH",
    "meaning": "The UserSig does not match the key of the app.",
    "retry": "never",
    "causes": [
      "usersig-other-key",
      "usersig-altered",
      "sdkappid-unknown"
    ],
    "source": "[codes]"
  },
  70013: {
    "name": "USERSIG_USER_MISMATCH",
    "meaning": "The identifier is not the user of the UserSig.",
    "retry": "never",
    "causes": [
      "usersig-other-user"
    ],
    "source": "[codes]"
  },
  70014: {
    "name": "USERSIG_APP_MISMATCH",
    "meaning": "The sdkappid is not the app of the UserSig.",
    "retry": "never",
    "causes": [
      "usersig-other-app",
      "sdkappid-unknown"
    ],
    "source": "[codes]"
  },
  70016: {
    "name": "PUBLIC_KEY_ABSENT",
    "meaning": "The public key of the app is absent.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  70020: {
    "name": "APP_NOT_FOUND",
    "meaning": "There is no app of this SDKAppID.",
    "retry": "never",
    "causes": [
      "sdkappid-unknown"
    ],
    "source": "[codes]"
  },
  70032: {
    "name": "USERSIG_INVALID_SEEN",
    "meaning": "The UserSig is not valid, as seen in real answers.",
    "retry": "never",
    "causes": [
      "usersig-malformed"
    ],
    "source": "[codes]"
  },
  70050: {
    "name": "ACCOUNT_TRY_IN_A_MINUTE",
    "meaning": "Refused too often, try again in a minute.",
    "retry": "next-minute",
    "causes": [],
    "source": "[codes]"
  },
  70051: {
    "name": "ACCOUNT_BLOCKED",
    "meaning": "The account is on the blocklist.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  70107: {
    "name": "ACCOUNT_NOT_IMPORTED",
    "meaning": "The account does not exist in the app.",
    "retry": "never",
    "causes": [
      "not-administrator"
    ],
    "source": "[codes]"
  },
  70169: {
    "name": "ACCOUNT_TIMEOUT",
    "meaning": "Time-out in the account layer, try again.",
    "retry": "soon",
    "causes": [],
    "source": "[codes]"
  },
  70346: {
    "name": "USERSIG_FORMAT_SEEN",
    "meaning": "The UserSig is not well formed, as seen in real answers.",
    "retry": "never",
    "causes": [
      "usersig-malformed"
    ],
    "source": "[codes]"
  },
  70398: {
    "name": "ACCOUNT_PARAMETER_ILLEGAL",
    "meaning": "A parameter of the account layer is illegal.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  70399: {
    "name": "ACCOUNT_PARAMETER_ILLEGAL_2",
    "meaning": "A parameter of the account layer is illegal.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  70402: {
    "name": "ACCOUNT_PARAMETER_ILLEGAL_3",
    "meaning": "A parameter of the account layer is illegal.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  70403: {
    "name": "ACCOUNT_ADMINISTRATOR_REQUIRED",
    "meaning": "The account layer needs an administrator (old text).",
    "retry": "never",
    "causes": [
      "not-administrator"
    ],
    "source": "[codes-2023]"
  },
  70404: {
    "name": "ACCOUNT_PARAMETER_ILLEGAL_4",
    "meaning": "A parameter of the account layer is illegal.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  70500: {
    "name": "ACCOUNT_INTERNAL_ERROR",
    "meaning": "Internal error of the account layer, try again.",
    "retry": "soon",
    "causes": [],
    "source": "[codes]"
  },
  71000: {
    "name": "ACCOUNT_LAYER_71000",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72000: {
    "name": "ACCOUNT_LAYER_72000",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72001: {
    "name": "ACCOUNT_LAYER_72001",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72002: {
    "name": "ACCOUNT_LAYER_72002",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72003: {
    "name": "ACCOUNT_LAYER_72003",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72004: {
    "name": "ACCOUNT_LAYER_72004",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72005: {
    "name": "ACCOUNT_LAYER_72005",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72006: {
    "name": "ACCOUNT_LAYER_72006",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72007: {
    "name": "ACCOUNT_LAYER_72007",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72008: {
    "name": "ACCOUNT_LAYER_72008",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72009: {
    "name": "ACCOUNT_LAYER_72009",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72010: {
    "name": "ACCOUNT_LAYER_72010",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72011: {
    "name": "ACCOUNT_LAYER_72011",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  },
  72012: {
    "name": "ACCOUNT_LAYER_72012",
    "meaning": "An error of the account layer, in the public range.",
    "retry": "never",
    "causes": [],
    "source": "[codes]"
  }
} as const;

/**
 * A documented ErrorCode other than 0 [page][codes]. A provider may answer with more: FailResponse has a number there.
 */
export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * The refusal of every documented code [page][codes], by number, as the mock answers it. ErrorInfo is for people: no
 * source fixes its wording [unstated].
 */
export const FAILURES = {
  10002: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "internal server error",
    "ErrorCode": 10002
  },
  10004: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "invalid parameter",
    "ErrorCode": 10004
  },
  10006: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the group layer is called too often",
    "ErrorCode": 10006
  },
  10007: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "insufficient permission",
    "ErrorCode": 10007
  },
  10010: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "this group does not exist",
    "ErrorCode": 10010
  },
  10011: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "JSON parse error",
    "ErrorCode": 10011
  },
  10015: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "invalid group id",
    "ErrorCode": 10015
  },
  10018: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the response is over 1 MB",
    "ErrorCode": 10018
  },
  10059: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "this feature needs the Premium edition",
    "ErrorCode": 10059
  },
  10063: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "too many counter keys",
    "ErrorCode": 10063
  },
  60002: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "HTTP parse Error",
    "ErrorCode": 60002
  },
  60003: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "JSON parse Error",
    "ErrorCode": 60003
  },
  60004: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the account or signature of the request could not be checked",
    "ErrorCode": 60004
  },
  60005: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the account or signature of the request could not be checked",
    "ErrorCode": 60005
  },
  60006: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the SDKAppID is not valid",
    "ErrorCode": 60006
  },
  60007: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "REST API call frequency exceeds the limit",
    "ErrorCode": 60007
  },
  60008: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "service timeout or request format error,please check and try again",
    "ErrorCode": 60008
  },
  60009: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "resource error",
    "ErrorCode": 60009
  },
  60010: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "request needs an administrator account",
    "ErrorCode": 60010
  },
  60011: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the app as a whole calls too often",
    "ErrorCode": 60011
  },
  60012: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "sdkappid is required",
    "ErrorCode": 60012
  },
  60013: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the response of the service behind the gateway is not JSON",
    "ErrorCode": 60013
  },
  60014: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "time-out, try again later",
    "ErrorCode": 60014
  },
  60015: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "a UserID in the request is no string",
    "ErrorCode": 60015
  },
  60016: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the app is disabled",
    "ErrorCode": 60016
  },
  60017: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the request is disabled",
    "ErrorCode": 60017
  },
  60018: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "called too often, try again later",
    "ErrorCode": 60018
  },
  60019: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "called too often",
    "ErrorCode": 60019
  },
  60020: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the plan has expired",
    "ErrorCode": 60020
  },
  60021: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "calls from this source IP are not allowed",
    "ErrorCode": 60021
  },
  60025: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "parameter absent or invalid",
    "ErrorCode": 60025
  },
  60026: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the host does not serve the region of this app",
    "ErrorCode": 60026
  },
  60027: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the resource is not available to this kind of app",
    "ErrorCode": 60027
  },
  60028: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the trial volume is used up",
    "ErrorCode": 60028
  },
  70001: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "UserSig expired",
    "ErrorCode": 70001
  },
  70002: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "UserSig is empty",
    "ErrorCode": 70002
  },
  70003: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "UserSig invalid",
    "ErrorCode": 70003
  },
  70005: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the UserSig cannot be decoded",
    "ErrorCode": 70005
  },
  70009: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "UserSig does not match the key",
    "ErrorCode": 70009
  },
  70013: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "identifier does not match the UserSig",
    "ErrorCode": 70013
  },
  70014: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "sdkappid does not match the UserSig",
    "ErrorCode": 70014
  },
  70016: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the public key of the app is absent",
    "ErrorCode": 70016
  },
  70020: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "sdkappid not found",
    "ErrorCode": 70020
  },
  70032: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the UserSig is not valid, as seen in real answers",
    "ErrorCode": 70032
  },
  70050: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "refused too often, try again in a minute",
    "ErrorCode": 70050
  },
  70051: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the account is on the blocklist",
    "ErrorCode": 70051
  },
  70107: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the account does not exist in the app",
    "ErrorCode": 70107
  },
  70169: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "time-out in the account layer, try again",
    "ErrorCode": 70169
  },
  70346: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the UserSig is not well formed, as seen in real answers",
    "ErrorCode": 70346
  },
  70398: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "a parameter of the account layer is illegal",
    "ErrorCode": 70398
  },
  70399: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "a parameter of the account layer is illegal",
    "ErrorCode": 70399
  },
  70402: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "a parameter of the account layer is illegal",
    "ErrorCode": 70402
  },
  70403: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "the account layer needs an administrator (old text)",
    "ErrorCode": 70403
  },
  70404: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "a parameter of the account layer is illegal",
    "ErrorCode": 70404
  },
  70500: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "internal error of the account layer, try again",
    "ErrorCode": 70500
  },
  71000: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 71000
  },
  72000: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72000
  },
  72001: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72001
  },
  72002: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72002
  },
  72003: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72003
  },
  72004: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72004
  },
  72005: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72005
  },
  72006: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72006
  },
  72007: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72007
  },
  72008: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72008
  },
  72009: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72009
  },
  72010: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72010
  },
  72011: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72011
  },
  72012: {
    "ActionStatus": "FAIL",
    "ErrorInfo": "an error of the account layer, in the public range",
    "ErrorCode": 72012
  }
} as const satisfies { readonly [Code in ErrorCode]: { ActionStatus: 'FAIL'; ErrorInfo: string; ErrorCode: Code } };

/**
 * Each cause of a refusal, one thing that is wrong with a call: its requirement, its legal codes with the usual one
 * first, and its source [page][codes].
 */
export const CAUSES = {
  "wrong-method": {
    "title": "A call by another method than POST is refused.",
    "codes": [
      60002,
      60009,
      10002,
      10004,
      10007,
      10010,
      10015,
      10059,
      10011,
      10018,
      10063,
      60003,
      60004,
      60005,
      60006,
      60008,
      60010,
      60012,
      60013,
      60014,
      60015,
      60016,
      60017,
      60020,
      60021,
      60025,
      60026,
      60027,
      60028,
      70001,
      70002,
      70003,
      70005,
      70009,
      70013,
      70014,
      70016,
      70020,
      70032,
      70050,
      70051,
      70107,
      70169,
      70346,
      70398,
      70399,
      70402,
      70403,
      70404,
      70500,
      71000,
      72000,
      72001,
      72002,
      72003,
      72004,
      72005,
      72006,
      72007,
      72008,
      72009,
      72010,
      72011,
      72012
    ],
    "source": "[overview]: the request method is POST, and no other is named"
  },
  "wrong-path": {
    "title": "A call of a path that is not an API of the service is refused.",
    "codes": [
      60009,
      60002
    ],
    "source": "[codes]: 60009 stands for a resource that is not valid, with the advice to check the URL"
  },
  "body-too-large": {
    "title": "A call whose body is very large is refused, or its connection closed.",
    "codes": [
      60003,
      10004,
      10011,
      60002,
      60004,
      60005,
      60006,
      60008,
      60009,
      60010,
      60012,
      60013,
      60014,
      60015,
      60016,
      60017,
      60020,
      60021,
      60025,
      60026,
      60027,
      60028
    ],
    "source": "[unstated]: from which size on a body is too large, and what becomes of it"
  },
  "sdkappid-absent": {
    "title": "A call without sdkappid is refused.",
    "codes": [
      60012,
      60025
    ],
    "source": "[codes]: 60012 says that a call needs an SDKAppID"
  },
  "parameter-malformed": {
    "title": "A call with a malformed or repeated query parameter is refused.",
    "codes": [
      60025,
      10004,
      60002,
      60004,
      60005,
      60008,
      60012,
      70001,
      70002,
      70003,
      70005,
      70009,
      70013,
      70014,
      70016,
      70020,
      70032,
      70050,
      70051,
      70107,
      70169,
      70346,
      70398,
      70399,
      70402,
      70403,
      70404,
      70500,
      71000,
      72000,
      72001,
      72002,
      72003,
      72004,
      72005,
      72006,
      72007,
      72008,
      72009,
      72010,
      72011,
      72012
    ],
    "source": "[unstated]: what becomes of a parameter that is malformed or given twice; [page]: the table of parameters says what each of them is to be"
  },
  "random-malformed": {
    "title": "A call whose random is no unsigned 32-bit integer is refused, where it is checked at all.",
    "codes": [
      60025,
      10004,
      60002,
      60008,
      60012,
      70001,
      70002,
      70003,
      70005,
      70009,
      70013,
      70014,
      70016,
      70020,
      70032,
      70050,
      70051,
      70107,
      70169,
      70346,
      70398,
      70399,
      70402,
      70403,
      70404,
      70500,
      71000,
      72000,
      72001,
      72002,
      72003,
      72004,
      72005,
      72006,
      72007,
      72008,
      72009,
      72010,
      72011,
      72012
    ],
    "source": "[unstated]: what becomes of any other random; [page]: random is an unsigned 32-bit integer, from 0 to 4294967295"
  },
  "random-absent": {
    "title": "A call without random is refused, where it is checked at all.",
    "codes": [
      60025,
      10002,
      10004,
      10007,
      10010,
      10015,
      10059,
      10011,
      10018,
      10063,
      60002,
      60003,
      60004,
      60005,
      60006,
      60008,
      60009,
      60010,
      60012,
      60013,
      60014,
      60015,
      60016,
      60017,
      60020,
      60021,
      60026,
      60027,
      60028,
      70001,
      70002,
      70003,
      70005,
      70009,
      70013,
      70014,
      70016,
      70020,
      70032,
      70050,
      70051,
      70107,
      70169,
      70346,
      70398,
      70399,
      70402,
      70403,
      70404,
      70500,
      71000,
      72000,
      72001,
      72002,
      72003,
      72004,
      72005,
      72006,
      72007,
      72008,
      72009,
      72010,
      72011,
      72012
    ],
    "source": "[unstated]: what becomes of a call without random; [page]: random is one of the parameters of a call"
  },
  "usersig-absent": {
    "title": "A call without a UserSig is refused.",
    "codes": [
      60025,
      60008,
      70002
    ],
    "source": "[codes]: 60025 stands for a parameter of every call that is absent or not valid; [codes-2023]: 70002 stands for an empty UserSig"
  },
  "usersig-malformed": {
    "title": "A call whose UserSig cannot be decoded is refused.",
    "codes": [
      70003,
      70005,
      70032,
      70346
    ],
    "source": "[codes]: 70003 stands for a UserSig that is malformed"
  },
  "usersig-altered": {
    "title": "A call whose UserSig was altered inside is refused.",
    "codes": [
      70009,
      70003
    ],
    "source": "[usersig]: the signature inside covers user, app, time and duration; [codes]: 70009 stands for a UserSig that does not match the key of the app, 70003 for one that is malformed"
  },
  "sdkappid-unknown": {
    "title": "A call for an app that does not exist is refused.",
    "codes": [
      70020,
      60006,
      60025,
      60026,
      70009,
      70014
    ],
    "source": "[codes]: 70020 says that the app of this SDKAppID was not found"
  },
  "usersig-other-app": {
    "title": "A call whose UserSig was made for another app is refused.",
    "codes": [
      70014
    ],
    "source": "[codes]: 70014 says that the SDKAppID of the call is not that of the UserSig"
  },
  "usersig-other-user": {
    "title": "A call whose UserSig was made for another user is refused.",
    "codes": [
      70013
    ],
    "source": "[codes]: 70013 says that the identifier of the call is not that of the UserSig"
  },
  "usersig-other-key": {
    "title": "A call whose UserSig was made with another app's key is refused.",
    "codes": [
      70009
    ],
    "source": "[codes]: 70009 stands for a UserSig that does not match the key of the app"
  },
  "usersig-expired": {
    "title": "A call whose UserSig has expired is refused.",
    "codes": [
      70001
    ],
    "source": "[usersig]: a UserSig is good until its time and its duration have passed; [codes]: 70001 stands for one that has expired"
  },
  "not-administrator": {
    "title": "A call by an account that is no app administrator is refused.",
    "codes": [
      60010,
      10007,
      70107,
      70403
    ],
    "source": "[page]: identifier is an account of an administrator of the app; [codes]: 60010 says that a call needs such an account"
  },
  "limit-exceeded": {
    "title": "Calls beyond 200 a second are refused.",
    "codes": [
      60007,
      10006,
      60011,
      60018,
      60019
    ],
    "source": "[page]: the highest frequency is 200 calls a second; [codes]: 60007 stands for a frequency of calls beyond the limit"
  },
  "plan-too-low": {
    "title": "A call of an app below the Premium edition is refused.",
    "codes": [
      10059
    ],
    "source": "[page]: 10059 says that the Premium edition has to be bought for this feature"
  },
  "plan-expired": {
    "title": "A call of an app whose plan has expired is refused.",
    "codes": [
      60020
    ],
    "source": "[codes]: 60020 stands for a plan that has expired or is in arrears"
  },
  "trial-exhausted": {
    "title": "A call of a trial app that has used up its volume is refused.",
    "codes": [
      60028
    ],
    "source": "[codes]: 60028 stands for a trial whose volume is used up"
  },
  "body-empty": {
    "title": "A call with an empty body is refused.",
    "codes": [
      60003,
      10004,
      10015,
      10011,
      60002,
      60004,
      60005,
      60006,
      60008,
      60009,
      60010,
      60012,
      60013,
      60014,
      60015,
      60016,
      60017,
      60020,
      60021,
      60025,
      60026,
      60027,
      60028
    ],
    "source": "[overview]: the body of a call must not be empty"
  },
  "body-not-utf8": {
    "title": "A call whose body is not UTF-8 is refused.",
    "codes": [
      60003,
      10004,
      10011,
      60002,
      60004,
      60005,
      60006,
      60008,
      60009,
      60010,
      60012,
      60013,
      60014,
      60015,
      60016,
      60017,
      60020,
      60021,
      60025,
      60026,
      60027,
      60028
    ],
    "source": "[unstated]: what becomes of bytes that are not UTF-8; [json]: RFC 8259 section 8.1 has JSON between systems in UTF-8"
  },
  "body-not-json": {
    "title": "A call whose body is not JSON is refused.",
    "codes": [
      60003,
      10011
    ],
    "source": "[page]: the request format is always json; [codes]: 60003 and 10011 stand for JSON of a request that cannot be parsed"
  },
  "body-not-object": {
    "title": "A call whose body is JSON but no object is refused.",
    "codes": [
      10004,
      10015,
      10011,
      60002,
      60003,
      60008
    ],
    "source": "[page]: a request has fields with names, of which GroupId is required"
  },
  "member-unknown": {
    "title": "A body with members that the page does not name is refused, where that is checked at all.",
    "codes": [
      10004
    ],
    "source": "[unstated]: what becomes of members that no table of the page lists"
  },
  "group-id-absent": {
    "title": "A call without GroupId is refused.",
    "codes": [
      10004,
      10015,
      10011
    ],
    "source": "[page]: GroupId is required, and 10004 stands for a parameter that is not valid"
  },
  "group-id-type": {
    "title": "A call whose GroupId is no string is refused.",
    "codes": [
      10004,
      10015,
      10011
    ],
    "source": "[page]: GroupId is a String and required, and 10004 stands for a parameter that is not valid"
  },
  "keys-type": {
    "title": "A call whose GroupCounterKeys is no array is refused.",
    "codes": [
      10004,
      10011
    ],
    "source": "[page]: GroupCounterKeys is an Array, and 10004 stands for a parameter that is not valid"
  },
  "key-type": {
    "title": "A call for a key that is no string is refused, where it is not passed over.",
    "codes": [
      10004,
      10011
    ],
    "source": "[unstated]: what becomes of an element of GroupCounterKeys that is no string; [page]: GroupCounterKeys is an Array, of what is not said"
  },
  "keys-empty": {
    "title": "A call with an empty list of keys is refused, where it asks for neither all nor none.",
    "codes": [
      10004
    ],
    "source": "[unstated]: what an empty list of keys asks for; [page]: all counters are returned where no value is passed in, which may be meant of this"
  },
  "keys-null": {
    "title": "A call whose GroupCounterKeys is null is refused, where it does not ask for all.",
    "codes": [
      10004
    ],
    "source": "[unstated]: what GroupCounterKeys asks for where it is null; [page]: it is an Array, and all counters are returned where no value is passed in"
  },
  "too-many-keys": {
    "title": "A call for more than 20 keys is refused, where that is checked at all.",
    "codes": [
      10004,
      10063
    ],
    "source": "[unstated]: whether more keys may be asked for than a group can have; [update]: a group has at most 20 counters, and 10063 stands for more"
  },
  "key-too-long": {
    "title": "A call for a key over 128 bytes is refused, where that is checked at all.",
    "codes": [
      10004,
      10063
    ],
    "source": "[unstated]: whether a key may be asked for that no group can have; [update]: a Key has at most 128 bytes"
  },
  "group-id-length": {
    "title": "A call whose GroupId is empty or over 48 bytes is refused.",
    "codes": [
      10015,
      10004,
      10010
    ],
    "source": "[page]: GroupId is required, and 10015 stands for a group ID that is not valid; [create]: an ID of one's own has fewer than 48 bytes"
  },
  "malformed-group-id": {
    "title": "A call whose GroupId no group can have is refused.",
    "codes": [
      10015,
      10004,
      10010
    ],
    "source": "[page]: 10015 stands for a group ID that is not valid, with the advice to check it and whether there is such a group"
  },
  "internal-error": {
    "title": "A call that fails inside the service is answered FAIL.",
    "codes": [
      10002
    ],
    "source": "[page]: 10002 stands for an internal error of the server, with the advice to try again"
  },
  "missing-group": {
    "title": "A call for a group that never existed is refused.",
    "codes": [
      10010,
      10015
    ],
    "source": "[page]: 10010 says that the group does not exist, and the text of 10015 asks whether it does"
  },
  "dismissed-group": {
    "title": "A call for a group that was dismissed is refused.",
    "codes": [
      10010,
      10015
    ],
    "source": "[page]: 10010 says that the group has been deleted, and the text of 10015 asks whether it exists"
  },
  "no-permission": {
    "title": "A call that is not permitted on this group is refused.",
    "codes": [
      10007
    ],
    "source": "[page]: 10007 stands for a lack of permission, such as of who is no member of the group"
  },
  "community-group": {
    "title": "A call for a Community group is refused.",
    "codes": [
      10007,
      10004,
      10002,
      10010,
      10015,
      10059,
      10011,
      10018,
      10063,
      60002,
      60003,
      60004,
      60005,
      60006,
      60008,
      60009,
      60010,
      60012,
      60013,
      60014,
      60015,
      60016,
      60017,
      60020,
      60021,
      60025,
      60026,
      60027,
      60028,
      70001,
      70002,
      70003,
      70005,
      70009,
      70013,
      70014,
      70016,
      70020,
      70032,
      70050,
      70051,
      70107,
      70169,
      70346,
      70398,
      70399,
      70402,
      70403,
      70404,
      70500,
      71000,
      72000,
      72001,
      72002,
      72003,
      72004,
      72005,
      72006,
      72007,
      72008,
      72009,
      72010,
      72011,
      72012
    ],
    "source": "[unstated]: with which code a call for such a group is refused; [page]: the table of group types says no for Community"
  },
  "missing-key": {
    "title": "A call for a key that the group lacks is refused, where the key is not left out.",
    "codes": [
      10004
    ],
    "source": "[unstated]: what is answered for a key that the group lacks; [sdk]: such a key is left out"
  }
} as const satisfies Record<string, { title: string; codes: readonly [ErrorCode, ...ErrorCode[]]; source: string }>;

/** Name of one thing that is wrong with a call [page][codes]; a key of CAUSES. */
export type Cause = keyof typeof CAUSES;

/**
 * What no source settles [unstated]: the question, each legal answer with what it means, the one that the mock gives by
 * default, and whether verification reports which one it saw (`judged`).
 */
export const UNKNOWNS = {
  "missing-key": {
    "question": "What is answered for a key that the group does not have?",
    "answers": {
      "omitted": "left out, as the SDKs do",
      "zero": "0",
      "refused": "FAIL with 10004"
    },
    "default": "omitted",
    "judged": true,
    "source": "[unstated][sdk]"
  },
  "counter-order": {
    "question": "In which order are counters returned?",
    "answers": {
      "stored": "as the group holds them",
      "requested": "as they were asked for",
      "reversed": "any other"
    },
    "default": "stored",
    "judged": true,
    "source": "[unstated]"
  },
  "repeated-key": {
    "question": "How often is a counter returned whose key was asked for twice?",
    "answers": {
      "once": "once",
      "each-time": "as often as asked"
    },
    "default": "once",
    "judged": true,
    "source": "[unstated]"
  },
  "empty-keys": {
    "question": "What does GroupCounterKeys: [] ask for?",
    "answers": {
      "all": "all counters, as the SDKs say",
      "none": "none",
      "refused": "FAIL with 10004"
    },
    "default": "all",
    "judged": true,
    "source": "[unstated][sdk]"
  },
  "null-keys": {
    "question": "What does GroupCounterKeys: null ask for?",
    "answers": {
      "all": "all counters",
      "refused": "FAIL with 10004"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated]"
  },
  "odd-key": {
    "question": "What is answered for a key that is no string?",
    "answers": {
      "refused": "FAIL with key-type",
      "passed-over": "as for a key that no group has"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated], [page] types the array, not its elements"
  },
  "no-counters": {
    "question": "What is GroupCounter on OK when there is nothing to return?",
    "answers": {
      "empty-array": "[]",
      "absent": "left out, which the web SDK tolerates"
    },
    "default": "empty-array",
    "judged": true,
    "source": "[unstated][web-sdk]"
  },
  "counters-on-failure": {
    "question": "What is GroupCounter on FAIL?",
    "answers": {
      "absent": "left out",
      "empty-array": "[]"
    },
    "default": "absent",
    "judged": true,
    "source": "[unstated]"
  },
  "error-info-on-ok": {
    "question": "What is ErrorInfo on OK?",
    "answers": {
      "empty": "the empty string",
      "text": "some text",
      "absent": "left out"
    },
    "default": "empty",
    "judged": true,
    "source": "[overview], whose own sample lacks it"
  },
  "error-info-on-failure": {
    "question": "What is ErrorInfo on FAIL?",
    "answers": {
      "text": "some text",
      "empty": "the empty string"
    },
    "default": "text",
    "judged": true,
    "source": "[unstated]"
  },
  "random-absent-accepted": {
    "question": "Is a call without random accepted?",
    "answers": {
      "accepted": "accepted",
      "refused": "FAIL with random-absent"
    },
    "default": "accepted",
    "judged": true,
    "source": "[unstated]"
  },
  "random-malformed-accepted": {
    "question": "Is a call whose random is out of range or no number accepted?",
    "answers": {
      "refused": "FAIL with random-malformed",
      "accepted": "accepted"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated]"
  },
  "contenttype-accepted": {
    "question": "Is a call accepted whose contenttype is absent, in capitals or another?",
    "answers": {
      "refused": "FAIL with parameter-malformed",
      "accepted": "accepted"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated], [page] says what to send"
  },
  "repeated-parameter-accepted": {
    "question": "Is a call accepted that gives a parameter twice?",
    "answers": {
      "refused": "FAIL with parameter-malformed",
      "accepted": "accepted, one of its values counts"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated]"
  },
  "bytes-not-utf8": {
    "question": "What becomes of bytes of a body that are no UTF-8?",
    "answers": {
      "refused": "FAIL with body-not-utf8",
      "replaced": "each is read as U+FFFD"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated]"
  },
  "lenient-json": {
    "question": "Is a body accepted that is no JSON, where a lenient reader knows what it means?",
    "answers": {
      "refused": "FAIL with body-not-json",
      "accepted": "accepted, with comments or more text behind it"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated], [json] lets parsers accept extensions"
  },
  "unknown-members": {
    "question": "Is a body accepted that has members the page does not name?",
    "answers": {
      "accepted": "accepted",
      "refused": "FAIL with 10004"
    },
    "default": "accepted",
    "judged": true,
    "source": "[unstated]"
  },
  "many-keys": {
    "question": "Is a call for more than 20 keys accepted?",
    "answers": {
      "accepted": "accepted, absent keys left out",
      "refused": "FAIL with too-many-keys"
    },
    "default": "accepted",
    "judged": true,
    "source": "[unstated]"
  },
  "long-key": {
    "question": "Is a call for a key over 128 bytes accepted?",
    "answers": {
      "accepted": "accepted, absent keys left out",
      "refused": "FAIL with key-too-long"
    },
    "default": "accepted",
    "judged": true,
    "source": "[unstated]"
  },
  "outside-calls": {
    "question": "How is a call turned away that is no call of the operation, by its method or path?",
    "answers": {
      "refused": "FAIL with wrong-method or wrong-path",
      "turned-away": "an HTTP error without an envelope"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated], the page describes the answers to calls of the operation alone"
  },
  "large-body": {
    "question": "What happens to a call whose body is very large?",
    "answers": {
      "refused": "FAIL with body-too-large",
      "closed": "the connection is closed",
      "turned-away": "an HTTP error without an envelope, as a proxy in front gives"
    },
    "default": "refused",
    "judged": true,
    "source": "[unstated]"
  },
  "compression": {
    "question": "Is the answer compressed when the call asks for gzip?",
    "answers": {
      "never": "no",
      "when-asked": "yes"
    },
    "default": "never",
    "judged": true,
    "source": "[unstated]"
  },
  "limit-window": {
    "question": "Over which window are the 200 calls a second counted?",
    "answers": {
      "fixed": "the clock's second",
      "sliding": "the second before each call",
      "bucket": "a bucket of 200, refilled at 200 a second"
    },
    "default": "fixed",
    "judged": false,
    "source": "[unstated]"
  },
  "limit-scope": {
    "question": "What shares one limit?",
    "answers": {
      "app": "all calls of the app",
      "app-and-host": "all calls of the app to one host"
    },
    "default": "app",
    "judged": false,
    "source": "[unstated]"
  },
  "refused-calls-count": {
    "question": "Does a call that was refused for frequency count towards the limit?",
    "answers": {
      "no": "no",
      "yes": "yes"
    },
    "default": "no",
    "judged": false,
    "source": "[unstated]"
  },
  "read-after-write-delay": {
    "question": "Is a write visible at once?",
    "answers": {
      "none": "yes",
      "one-second": "after a second; the state endpoint then answers only after it"
    },
    "default": "none",
    "judged": false,
    "source": "[unstated]"
  },
  "value-notation": {
    "question": "May a Value be written as 5.0 or 1e3?",
    "answers": {
      "integer-literal": "no: it is documented as an integer, and strict decoders fail on anything else"
    },
    "default": "integer-literal",
    "judged": true,
    "source": "[page][update]"
  }
} as const;

/** Name of something that no source settles [unstated]; a key of UNKNOWNS. */
export type UnknownId = keyof typeof UNKNOWNS;

/** Name of a legal answer to something that no source settles [unstated]. */
export type UnknownAnswer<Id extends UnknownId> = keyof (typeof UNKNOWNS)[Id]['answers'];
