// Generated from openapi/get-group-counter.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v4/group_open_http_svc/get_group_counter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get group counters
         * @description The administrator of an app reads counters of one group: those named in GroupCounterKeys, or all [page].
         *     At most 200 calls a second [page]. HTTPS and POST only; names and values of parameters are case-sensitive
         *     [overview]. The Content-Type header of the request is mentioned nowhere: `application/json`, with or without a
         *     charset, and none at all are seen in use.
         */
        post: operations["getGroupCounter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Body of a call: which group, and which of its counters [page]. Members that the page does not name are neither
         *     allowed nor forbidden by it.
         */
        GetGroupCounterRequest: {
            /** @description The group [page]; 1 to 48 bytes [create]. */
            GroupId: string;
            /** @description Keys of the counters to read. All counters of the group when left out [page]. */
            GroupCounterKeys?: string[];
        };
        /** @description Body of an answer, OK with counters or FAIL with a code; ActionStatus tells them apart [page]. */
        GroupCounterAnswer: components["schemas"]["OkResponse"] | components["schemas"]["FailResponse"];
        /** @description The call succeeded [page]. Unknown members are legal [web-sdk]. */
        OkResponse: {
            /**
             * @description OK: successful [page]. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            ActionStatus: "OK";
            /**
             * Format: int64
             * @description 0: successful [page].
             * @constant
             */
            ErrorCode: 0;
            /** @description Text for people: empty, some text, or left out, as in a sample of [overview]. */
            ErrorInfo?: string;
            /** @description The counters in any order; may be left out when there are none [web-sdk]. */
            GroupCounter?: components["schemas"]["GroupCounterItem"][];
        };
        /**
         * @description The call was refused [page]. GroupCounter is not declared here, so that it is read only once the two answers are
         *     told apart; unknown members are legal [web-sdk].
         */
        FailResponse: {
            /**
             * @description FAIL: failed [page]. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            ActionStatus: "FAIL";
            /**
             * Format: int64
             * @description Any other value than 0: failed [page]. The documented ones stand in the table of error codes in the description of this contract, with what to do about each; others may come.
             */
            ErrorCode: number;
            /** @description Text for people [page]; may be empty [unstated]. */
            ErrorInfo: string;
        };
        /** @description One counter of a group [page]; a group has at most 20 [update]. Unknown members are legal [web-sdk]. */
        GroupCounterItem: {
            /** @description Name of the counter [page], up to 128 bytes [update]; one that was asked for may come back longer, with a zero. */
            Key: string;
            /**
             * Format: int64
             * @description The latest value [page]; a signed 64-bit integer, so beyond what a JavaScript number holds exactly, and
             *     possibly negative [update][sdk].
             */
            Value: number | bigint;
        };
    };
    responses: never;
    parameters: {
        /** @description The app, as assigned by the console [page]. */
        sdkappid: number;
        /** @description Account of an administrator of the app [page], at most 32 bytes [usersig]. */
        identifier: string;
        /** @description A random unsigned 32-bit integer [page]. */
        random: number;
        /** @description Always json [page]. */
        contenttype: "json";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getGroupCounter: {
        parameters: {
            query: {
                /** @description The app, as assigned by the console [page]. */
                sdkappid: components["parameters"]["sdkappid"];
                /** @description Account of an administrator of the app [page], at most 32 bytes [usersig]. */
                identifier: components["parameters"]["identifier"];
                /** @description A random unsigned 32-bit integer [page]. */
                random: components["parameters"]["random"];
                /** @description Always json [page]. */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Must not be empty [overview]. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetGroupCounterRequest"];
            };
        };
        responses: {
            /** @description Success and refusal alike; told apart by ActionStatus [page]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupCounterAnswer"];
                };
            };
        };
    };
}

/**
 * Body of a call: which group, and which of its counters [page]. Members that the page does not name are neither
 * allowed nor forbidden by it.
 */
export type GetGroupCounterRequest = components['schemas']['GetGroupCounterRequest'];

/** Body of an answer, OK with counters or FAIL with a code; ActionStatus tells them apart [page]. */
export type GetGroupCounterResponse = components['schemas']['GroupCounterAnswer'];

/** The call succeeded [page]. Unknown members are legal [web-sdk]. */
export type OkResponse = components['schemas']['OkResponse'];

/**
 * The call was refused [page]. GroupCounter is not declared here, so that it is read only once the two answers are told
 * apart; unknown members are legal [web-sdk].
 */
export type FailResponse = components['schemas']['FailResponse'];

/** One counter of a group [page]; a group has at most 20 [update]. Unknown members are legal [web-sdk]. */
export type GroupCounterItem = components['schemas']['GroupCounterItem'];
