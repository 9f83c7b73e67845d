import { z } from 'zod';

/** Every way in which the API says no. Stable: outsiders switch on them. */
export const PROBLEM_CODES = [
  'invalid',
  'not-found',
  'gone',
  'unauthenticated',
  'forbidden',
  'locked',
  'stale',
  'cycle',
  'double-booked',
  'too-many-attempts',
  'too-large',
  'conflict',
  'unavailable',
  'internal',
] as const;

export const ViolationView = z.object({
  code: z.string(),
  /** Dotted path into the request, or `null`. */
  field: z.string().nullable(),
  /** In the caller's language. */
  message: z.string(),
  /** Which sentence it is, and its words: for programs that write their own. */
  sentence: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** RFC 9457 `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES),
    /** A sentence in the caller's language. */
    detail: z.string(),
    requestId: z.string().nullable(),
    violations: z.array(ViolationView),
    /** For `stale`: the verdict on the plan as it is now. */
    verdict: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
export type ProblemCode = Problem['code'];
