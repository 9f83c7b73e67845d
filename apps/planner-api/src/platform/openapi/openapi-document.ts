import { CSRF_HEADER, Problem, type Route } from '@pastille/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;

interface Described {
  readonly routes: Readonly<Record<string, Route>>;
  readonly version: string;
}

/** The route table as OpenAPI 3.1: the same schemas that judge the requests and strip the answers. */
export function openapiDocument({ routes, version }: Described): Json {
  const schemas = schemaOf(Problem).definitions;
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pastille',
      version,
      description: `Sign in with POST /api/session; every request that is not a GET carries the header ${CSRF_HEADER}: 1.`,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: {
      schemas: sorted(schemas),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } },
    },
    security: [{ session: [] }],
  };
}

function operation(operationId: string, route: Route, schemas: Json): Json {
  const keep = (schema: z.ZodType): Json => {
    const { schema: own, definitions } = schemaOf(schema);
    Object.assign(schemas, definitions);
    return own;
  };
  return {
    operationId,
    parameters: [
      ...pathParameters(route.path),
      ...queryParameters(route),
      ...(route.method === 'GET' ? [] : [CSRF_PARAMETER]),
    ],
    ...(route.body ? { requestBody: { required: true, content: json(keep(route.body)) } } : {}),
    responses: {
      200: { description: 'done', content: json(keep(route.response)) },
      default: {
        description: 'refused',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

const CSRF_PARAMETER: Json = {
  name: CSRF_HEADER,
  in: 'header',
  required: true,
  schema: { const: '1' },
};

const json = (schema: Json): Json => ({ 'application/json': { schema } });

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
}

function queryParameters({ query }: Route): Json[] {
  if (!(query instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = query.shape;
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional),
    schema: schemaOf(schema, 'output').schema,
  }));
}

const Generated = z.looseObject({ $defs: z.record(z.string(), z.looseObject({})).exactOptional() });

/**
 * Named schemas go to the components once, and are referred to. Always as what one may send: a record
 * that is sent and received is then one schema, and an answer is described a little more loosely than it is.
 */
function schemaOf(
  schema: z.core.$ZodType,
  io: 'input' | 'output' = 'input',
): { schema: Json; definitions: Json } {
  const generated = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  const parsed: unknown = JSON.parse(generated.replaceAll('#/$defs/', '#/components/schemas/'));
  const { $defs = {}, $schema: _, ...own } = Generated.parse(parsed);
  const definitions: Json = {};
  for (const [name, { id: _id, ...rest }] of Object.entries($defs)) definitions[name] = rest;
  return { schema: own, definitions };
}

function sorted(record: Json): Json {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
