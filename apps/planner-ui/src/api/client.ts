import {
  CSRF_HEADER,
  ROUTE_PATHS,
  type Route,
  type RouteName,
  type routes,
} from '@pastille/contracts';
import type { z } from 'zod';
import { setByServer } from '../app/clock.js';
import { Unreachable } from './api-problem.js';
import { parseAnswer, parseProblem } from './parse-response.js';

type Routes = typeof routes;

/** The `:names` in a path. */
type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

type Part<R, Key extends 'query' | 'body'> =
  R extends Record<Key, infer S extends z.ZodType>
    ? Key extends 'body'
      ? { readonly body: z.input<S> }
      : { readonly query?: z.input<S> }
    : unknown;

type Params<R extends Route> =
  unknown extends ParamsOf<R['path']> ? unknown : { readonly params: ParamsOf<R['path']> };

export type CallOptions<N extends RouteName> = Params<Routes[N]> &
  Part<Routes[N], 'query'> &
  Part<Routes[N], 'body'> & {
    readonly signal?: AbortSignal;
    /** A file to upload, instead of a JSON body. */ readonly form?: FormData;
  };

export type Answer<N extends RouteName> = z.output<Routes[N]['response']>;

interface Loose {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string | number | boolean | null | undefined>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly form?: FormData;
}

type Place = Pick<Route, 'method' | 'path'>;

function urlOf(route: Place, options: Loose): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(options.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== null) query.set(key, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

function requestOf(route: Place, options: Loose): RequestInit {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  });
  if (route.method !== 'GET') headers.set(CSRF_HEADER, '1');
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  return {
    method: route.method,
    headers,
    credentials: 'same-origin',
    ...(options.form ? { body: options.form } : {}),
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  };
}

/**
 * One typed call over the route table: `call('plan', { params: { id } })`.
 * Throws {@link ApiProblem} when the API refuses, {@link Unreachable} when nothing answers, and the
 * signal's reason when the caller gave up.
 */
export async function call<N extends RouteName>(
  name: N,
  ...[options]: unknown extends Params<Routes[N]> & Part<Routes[N], 'body'>
    ? [options?: CallOptions<N>]
    : [options: CallOptions<N>]
): Promise<Answer<N>> {
  const route: Place = ROUTE_PATHS[name];
  const loose: Loose = options ?? {};
  let response: Response;
  try {
    response = await fetch(urlOf(route, loose), requestOf(route, loose));
  } catch (error) {
    if (loose.signal?.aborted) throw error;
    throw new Unreachable(error);
  }
  setByServer(response.headers.get('date'));
  if (!response.ok) throw await parseProblem(response);
  return parseAnswer<Answer<N>>(response);
}
