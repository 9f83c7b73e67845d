import { type ArgumentMetadata, Injectable, type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { InvalidInput } from './errors.js';
import { faultsOf } from './issue-fault.js';

type Issues = ConstructorParameters<typeof Rejected>[0];

/** Carries the complaints from Nest's pipe to ours, which knows the value as well. */
class Rejected extends Error {
  constructor(readonly issues: z.core.$ZodIssue[]) {
    super('rejected by the schema');
  }
}

/** Nest's own pipe, with faults that name their field and can be said in any language. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  private readonly validation = new StandardSchemaValidationPipe({
    // Every schema of this project is a Zod schema: its issues say more than the standard's.
    exceptionFactory: (issues) => new Rejected(issues as Issues),
  });

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await this.validation.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const field = metadata.type === 'param' ? (metadata.data ?? null) : null;
      const faults = faultsOf(error.issues, value).map((fault) => ({ ...fault, field: fault.field ?? field }));
      throw new InvalidInput('invalid-input', {}, faults);
    }
  }
}
