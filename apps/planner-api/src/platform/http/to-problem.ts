import type { Locale, Problem, ProblemCode } from '@pastille/contracts';
import { type Fault, type Refusal, RuleViolated, Stale } from './errors.js';
import { sentence, titleOf } from './sentences.js';

interface Asker {
  readonly locale: Locale;
  readonly requestId: string | null;
}

/** A refusal on the wire: the body of an HTTP answer, or of a socket acknowledgement. */
export function toProblem(refusal: Refusal, { locale, requestId }: Asker): Problem {
  const messages = messagesOf(refusal, locale);
  return {
    type: `urn:pastille:problem:${refusal.code}`,
    title: titleOf(refusal.code, locale),
    status: refusal.status,
    code: refusal.code,
    detail:
      sentence(refusal.sentence, refusal.params, locale) ??
      messages[0] ??
      titleOf(refusal.code, locale),
    requestId,
    violations: refusal.faults.map((fault, index) => violationOf(fault, messages[index])),
    ...(refusal instanceof Stale ? { verdict: refusal.verdict } : {}),
  };
}

/** A sentence for each fault. */
function messagesOf(refusal: Refusal, locale: Locale): readonly string[] {
  if (refusal instanceof RuleViolated) return refusal.say(locale);
  return refusal.faults.map(
    (fault) => sentence(fault.sentence, fault.params, locale) ?? fault.sentence,
  );
}

function violationOf(fault: Fault, message: string | undefined): Problem['violations'][number] {
  return {
    code: fault.code,
    field: fault.field,
    message: message ?? fault.sentence,
    sentence: fault.sentence,
    params: { ...fault.params },
  };
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
