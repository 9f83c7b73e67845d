import 'reflect-metadata';
import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { Route } from '@pastille/contracts';
import { z } from 'zod';
import { ACCESS_MARK } from '../platform/auth/access.js';
import { ENDPOINT, UNSTRIPPED } from '../platform/http/endpoint.js';

/** A route as the framework really has it, whatever its author meant. */
export interface NestRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly declared: Route | null;
  readonly hasAccessMark: boolean;
  readonly unstrippedBecause: string | null;
  /** What the answer is stripped to. */
  readonly response: unknown;
  readonly parameters: readonly RouteParameter[];
}

export interface RouteParameter {
  readonly kind: 'body' | 'query' | 'param';
  readonly schema: unknown;
}

/** Nest's own names for its metadata; RouteParamtypes 3, 4 and 5. */
const ARGUMENTS = '__routeArguments__';
const SERIALIZE = 'class_serializer:options';
const KINDS: Readonly<Record<string, RouteParameter['kind']>> = {
  3: 'body',
  4: 'query',
  5: 'param',
};

const Arguments = z.record(z.string(), z.looseObject({ schema: z.unknown().optional() }));
const Serialize = z.object({ schema: z.unknown() });

export function nestRoutes(app: INestApplicationContext): NestRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) =>
    typeof metatype === 'function' ? routesOf(metatype) : [],
  );
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- a controller's class, whatever it is
export function routesOf(controller: Function): NestRoute[] {
  const prototype: unknown = controller.prototype;
  if (typeof prototype !== 'object' || prototype === null) return [];
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => routeOf(controller, prototype, name))
    .filter((route) => route !== null);
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- as above
function routeOf(controller: Function, prototype: object, name: string): NestRoute | null {
  const handler: unknown = Reflect.get(prototype, name);
  if (typeof handler !== 'function') return null;
  const read = (key: string): unknown =>
    Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  const method = z.number().safeParse(Reflect.getMetadata('method', handler)).data;
  if (method === undefined) return null;
  return {
    name: `${controller.name}.${name}`,
    method: RequestMethod[method] ?? '',
    path: `${z.string().catch('').parse(Reflect.getMetadata('path', controller)).replace(/\/$/, '')}${z.string().parse(Reflect.getMetadata('path', handler))}`,
    declared:
      z.custom<Route>((value) => value !== undefined).safeParse(read(ENDPOINT)).data ?? null,
    hasAccessMark: read(ACCESS_MARK) !== undefined,
    unstrippedBecause: z.string().safeParse(read(UNSTRIPPED)).data ?? null,
    response: Serialize.safeParse(read(SERIALIZE)).data?.schema,
    parameters: parametersOf(Reflect.getMetadata(ARGUMENTS, controller, name)),
  };
}

function parametersOf(metadata: unknown): RouteParameter[] {
  return Object.entries(Arguments.catch({}).parse(metadata)).flatMap(([key, { schema }]) => {
    const kind = KINDS[key.split(':')[0] ?? ''];
    return kind ? [{ kind, schema }] : [];
  });
}
