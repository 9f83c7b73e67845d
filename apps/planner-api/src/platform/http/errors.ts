import type { Locale, ProblemCode } from '@pastille/contracts';

/** A fault of the request, in a form from which the filter makes a sentence in the caller's language. */
export interface Fault {
  readonly code: string;
  readonly sentence: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly field: string | null;
}

/**
 * The ways in which the application says no. Features throw these; one filter turns them into
 * `application/problem+json`. Anything else that is thrown is a bug and answers 500.
 */
export abstract class Refusal extends Error {
  abstract readonly status: number;
  abstract readonly code: ProblemCode;

  constructor(
    /** Key of the sentence in `platform/http/sentences.ts`. */
    readonly sentence: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(sentence);
  }
}

export class NotFound extends Refusal {
  readonly status = 404;
  readonly code = 'not-found';
}

/** It was there, and was taken away for good. */
export class Gone extends Refusal {
  readonly status = 410;
  readonly code = 'gone';
}

export class Unauthenticated extends Refusal {
  readonly status = 401;
  readonly code = 'unauthenticated';
}

export class Forbidden extends Refusal {
  readonly status = 403;
  readonly code = 'forbidden';
}

export class InvalidInput extends Refusal {
  readonly status = 400;
  readonly code = 'invalid';
}

/** The engine said no; its sentences are its own. */
export class RuleViolated extends Refusal {
  readonly status = 422;

  /** @param say the sentence of each fault, in their order */
  constructor(
    readonly code: ProblemCode,
    faults: readonly Fault[],
    readonly say: (locale: Locale) => readonly string[],
  ) {
    super(faults[0]?.sentence ?? code, faults[0]?.params ?? {}, faults);
  }
}

/** It changed since it was seen; `verdict` is what the command would do now, or what is there now. */
export class Stale extends Refusal {
  readonly status = 409;
  readonly code = 'stale';

  constructor(
    readonly verdict: unknown,
    sentence: 'stale' | 'stale-record' = 'stale',
  ) {
    super(sentence);
  }
}

/** The same id for two different things. */
export class Contradiction extends Refusal {
  readonly status = 409;
  readonly code = 'conflict';
}

export class Unavailable extends Refusal {
  readonly status = 503;
  readonly code = 'unavailable';
}

/** Too much at once; the same answer whatever carried it, a JSON body or a file. */
export class TooLarge extends Refusal {
  readonly status = 413;
  readonly code = 'too-large';

  /** @param limit in bytes */
  constructor(limit: number | null) {
    super('too-large', { limit: `${Math.round((limit ?? 1_048_576) / 1_048_576)} MB` });
  }
}

export class TooManyAttempts extends Refusal {
  readonly status = 429;
  readonly code = 'too-many-attempts';

  constructor(
    readonly retryAfterSeconds: number,
    sentence: 'too-many-attempts' | 'too-many-reads' = 'too-many-attempts',
  ) {
    super(sentence, { seconds: retryAfterSeconds });
  }
}
