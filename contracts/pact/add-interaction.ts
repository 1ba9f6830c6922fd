import { MARK_KEY, type PactInteraction } from './interaction.ts';

/** As much of Pact's `PactV4` as is used here, so that these types compile where Pact is not installed. */
export type PactLike = { addInteraction: () => Unconfigured };

/** An interaction that is complete; `executeTest` of the last one added runs all of them on one mock server. */
export type AddedInteraction = {
  executeTest: <Result>(test: (server: { url: string }) => Promise<Result>) => Promise<Result | undefined>;
};

type Unconfigured = {
  given(state: string, parameters?: object): Unconfigured;
  uponReceiving(description: string): Unconfigured;
  comment(comment: { key: string; value: string }): Unconfigured;
  withRequest(method: string, path: string, build: (builder: RequestBuilder) => void): WithRequest;
};
type WithRequest = { willRespondWith(status: number, build: (builder: ResponseBuilder) => void): AddedInteraction };
type ResponseBuilder = { headers(headers: object): ResponseBuilder; jsonBody(body: unknown): ResponseBuilder };
type RequestBuilder = {
  query(query: object): RequestBuilder;
  headers(headers: object): RequestBuilder;
  jsonBody(body: unknown): RequestBuilder;
};

/**
 * Adds an interaction to a pact of one's own:
 * ```ts
 * const pact = new PactV4({ consumer: 'my-service', provider: 'get_group_counter', dir: 'pacts' });
 * const added = addInteraction(pact, interactionOf(scenario));
 * await added.executeTest(async ({ url }) => { … call your client at url … });
 * ```
 * Set the environment variable PACT_DO_NOT_TRACK, or Pact reports its use to its makers.
 */
export function addInteraction(pact: PactLike, interaction: PactInteraction): AddedInteraction {
  const { description, states, request, response, mark } = interaction;
  return states
    .reduce((added, { name, params }) => added.given(name, params), pact.addInteraction())
    .uponReceiving(description)
    .comment({ key: MARK_KEY, value: JSON.stringify(mark) })
    .withRequest(request.method, request.path, (builder) => {
      builder.query(request.query).headers(request.headers).jsonBody(request.body);
    })
    .willRespondWith(response.status, (builder) => {
      builder.headers(response.headers).jsonBody(response.body);
    });
}
