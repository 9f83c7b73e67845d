import type { Locale, Problem, ProblemCode } from '@pastille/contracts';
import { type Fault, type Refusal, Stale } from './errors.js';
import { sentence, titleOf } from './sentences.js';

interface Asker {
  readonly locale: Locale;
  readonly requestId: string | null;
}

/** A refusal on the wire: the body of an HTTP answer, or of a socket acknowledgement. */
export function toProblem(refusal: Refusal, { locale, requestId }: Asker): Problem {
  return {
    type: `urn:pastille:problem:${refusal.code}`,
    title: titleOf(refusal.code, locale),
    status: refusal.status,
    code: refusal.code,
    detail: detailOf(refusal, locale),
    requestId,
    violations: refusal.faults.map((fault) => violationOf(fault, locale)),
    ...(refusal instanceof Stale ? { verdict: refusal.verdict } : {}),
  };
}

function detailOf(refusal: Refusal, locale: Locale): string {
  const own = sentence(refusal.sentence, refusal.params, locale);
  const [first] = refusal.faults;
  return own ?? (first ? messageOf(first, locale) : titleOf(refusal.code, locale));
}

function violationOf(fault: Fault, locale: Locale): Problem['violations'][number] {
  return {
    code: fault.code,
    field: fault.field,
    message: messageOf(fault, locale),
    sentence: fault.sentence,
    params: { ...fault.params },
  };
}

function messageOf(fault: Fault, locale: Locale): string {
  return sentence(fault.sentence, fault.params, locale) ?? fault.sentence;
}

/** A bug, as far as the outside is concerned. */
export function internalProblem({ locale, requestId }: Asker): Problem {
  const code: ProblemCode = 'internal';
  return {
    type: `urn:pastille:problem:${code}`,
    title: titleOf(code, locale),
    status: 500,
    code,
    detail: sentence('internal', { requestId: requestId ?? '–' }, locale) ?? '',
    requestId,
    violations: [],
  };
}
