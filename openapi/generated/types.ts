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
        /** @description What to read. Members that the page does not name are neither allowed nor forbidden by it. */
        GetGroupCounterRequest: {
            /** @description The group [page]; up to 48 bytes [create]. */
            GroupId: string;
            /** @description Keys of the counters to read. All counters of the group when left out [page]. */
            GroupCounterKeys?: string[];
        };
        /** @description OK with counters, or FAIL with a code. */
        GetGroupCounterResponse: components["schemas"]["OkResponse"] | components["schemas"]["FailResponse"];
        /** @description The call succeeded. Unknown members are legal [web-sdk]. */
        OkResponse: {
            /**
             * @description OK: successful [page]. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            ActionStatus: "OK";
            /**
             * @description 0: successful [page].
             * @constant
             */
            ErrorCode: 0;
            /** @description Empty, some text, or left out, as in a sample of [overview]. */
            ErrorInfo?: string;
            /** @description The counters in any order; may be left out when there are none [web-sdk]. */
            GroupCounter?: components["schemas"]["GroupCounterItem"][];
        };
        /** @description The call was refused. GroupCounter is not declared here; unknown members are legal. */
        FailResponse: {
            /**
             * @description FAIL: failed [page]. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            ActionStatus: "FAIL";
            /** @description Any other value than 0: failed [page]; see x-error-codes. */
            ErrorCode: number;
            /** @description Text for people; may be empty. */
            ErrorInfo: string;
        };
        GroupCounterItem: {
            /** @description Up to 128 bytes [update]. */
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
        /**
         * @description The app, as assigned by the console [page].
         * @example 1400000000
         */
        sdkappid: number;
        /**
         * @description Account of an administrator of the app [page], at most 32 bytes [usersig].
         * @example administrator
         */
        identifier: string;
        /**
         * @description A random unsigned 32-bit integer [page].
         * @example 99999999
         */
        random: number;
        /**
         * @description Always json [page].
         * @example json
         */
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
                /**
                 * @description The app, as assigned by the console [page].
                 * @example 1400000000
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description Account of an administrator of the app [page], at most 32 bytes [usersig].
                 * @example administrator
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random unsigned 32-bit integer [page].
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description Always json [page].
                 * @example json
                 */
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
                    "application/json": components["schemas"]["GetGroupCounterResponse"];
                };
            };
        };
    };
}

export type GetGroupCounterRequest = components['schemas']['GetGroupCounterRequest'];

export type GetGroupCounterResponse = components['schemas']['GetGroupCounterResponse'];

export type OkResponse = components['schemas']['OkResponse'];

export type FailResponse = components['schemas']['FailResponse'];

export type GroupCounterItem = components['schemas']['GroupCounterItem'];
