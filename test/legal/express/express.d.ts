// The framework ships no types; this is as much of them as the provider uses.
declare module 'express' {
  import type { RequestListener } from 'node:http';

  export type Request = { query: Record<string, string | string[] | undefined>; body?: unknown };
  export type Response = {
    status(code: number): Response;
    type(name: string): Response;
    send(text: string): Response;
    json(value: unknown): Response;
  };
  type Handler = (request: Request, response: Response) => void;
  type ErrorHandler = (error: unknown, request: Request, response: Response, next: () => void) => void;
  type Middleware = { readonly middleware: true };
  type App = RequestListener & {
    use(...handlers: (Middleware | ErrorHandler)[]): App;
    post(path: string, ...handlers: (Middleware | Handler)[]): App;
  };
  const express: {
    (): App;
    json(): Middleware;
    text(options: { type: () => boolean }): Middleware;
  };
  export default express;
}
