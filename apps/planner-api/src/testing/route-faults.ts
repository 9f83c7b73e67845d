import { z } from 'zod';
import type { NestRoute } from './nest-routes.js';

const isSchema = (value: unknown): boolean => value instanceof z.ZodType;

/** What a route forgot. Nest asks for none of it: a route without a schema takes anything and leaks anything, silently. */
export function routeFaults(route: NestRoute): string[] {
  return [
    ...(route.hasAccessMark ? [] : [`${route.name} has no @Access or @Public`]),
    ...answerFaults(route),
    ...route.parameters
      .filter(({ schema }) => !isSchema(schema))
      .map(({ kind }) => `${route.name} takes a ${kind} without a schema`),
    ...declarationFaults(route),
  ];
}

function answerFaults({ name, response, unstrippedBecause }: NestRoute): string[] {
  if (unstrippedBecause !== null)
    return unstrippedBecause.length > 10 ? [] : [`${name} does not say why it is unstripped`];
  return isSchema(response) ? [] : [`${name} does not strip its answer`];
}

/** The route table is what outsiders and the browser know: a route beside it would be a secret one. */
function declarationFaults({ name, declared, method, path, parameters }: NestRoute): string[] {
  if (!declared) return [`${name} is not in the route table`];
  const wrongPlace = declared.method !== method || declared.path !== path;
  const judged = (kind: 'body' | 'query') =>
    parameters.some((parameter) => parameter.kind === kind && parameter.schema === declared[kind]);
  return [
    ...(wrongPlace
      ? [`${name} stands at ${method} ${path}, the table says ${declared.method} ${declared.path}`]
      : []),
    ...(declared.body && !judged('body')
      ? [`${name} does not judge its body by the table's schema`]
      : []),
    ...(declared.query && !judged('query')
      ? [`${name} does not judge its query by the table's schema`]
      : []),
  ];
}
