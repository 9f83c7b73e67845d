import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { InvalidInput } from './errors.js';
import { faultsOf } from './issue-fault.js';

/**
 * Judges a body, a query or a path parameter by the schema given with it. Nest's own
 * StandardSchemaValidationPipe does the same, but Standard Schema's complaints are ready-made English
 * sentences: Zod's say what was wrong, so that it can be told in any language.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (schema === undefined) return value;
    if (!(schema instanceof z.ZodType))
      throw new TypeError('every schema of this project is a Zod schema');
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const faults = faultsOf(parsed.error.issues, value);
    // A parameter of the path is judged by itself: its name is the field.
    const field = type === 'param' ? (data ?? null) : null;
    throw new InvalidInput(
      'invalid-input',
      {},
      field === null ? faults : faults.map((fault) => ({ ...fault, field })),
    );
  }
}
