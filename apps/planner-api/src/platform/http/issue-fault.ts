import type { z } from 'zod';
import type { Fault } from './errors.js';

type Issue = z.core.$ZodIssue;
type Wording = Pick<Fault, 'sentence' | 'params'>;

/** What a body of a thousand wrong rows tells: the first ones. */
const MOST = 50;

/** The schema's complaints as faults with a dotted path; `value` is what was judged. */
export function faultsOf(issues: readonly Issue[], value: unknown): Fault[] {
  return issues.slice(0, MOST).map((issue) => faultOf(issue, value, []));
}

function faultOf(issue: Issue, value: unknown, parents: readonly PropertyKey[]): Fault {
  const path = [...parents, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = closestBranch(issue.errors);
    if (closest) return faultOf(closest, value, path);
  }
  return {
    code: 'invalid',
    field: path.map(String).join('.') || null,
    ...wordingOf(issue, at(value, path)),
  };
}

/** Of a union's branches the one that understood most of the value: its complaint lies deepest. */
function closestBranch(branches: readonly (readonly Issue[])[]): Issue | undefined {
  const firsts = branches.flatMap((issues) => issues.slice(0, 1));
  return firsts.sort((a, b) => b.path.length - a.path.length)[0];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

const plain = (sentence: string, params: Fault['params'] = {}): Wording => ({ sentence, params });

function wordingOf(issue: Issue, value: unknown): Wording {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? plain('missing-field')
        : plain('wrong-type', { expected: issue.expected });
    case 'too_small':
      return sizeWording('too-small', issue.origin, Number(issue.minimum));
    case 'too_big':
      return sizeWording('too-big', issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return plain('wrong-format', { format: issue.format });
    case 'invalid_value':
      return value === undefined
        ? plain('missing-field')
        : plain('not-one-of', { values: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return plain('unknown-keys', { keys: issue.keys.join(', ').slice(0, 200) });
    case 'custom':
      return plain('refused-value', { reason: issue.message });
    default:
      return plain('does-not-fit');
  }
}

function sizeWording(bound: 'too-small' | 'too-big', origin: string, limit: number): Wording {
  const of =
    origin === 'string' ? 'text' : origin === 'array' || origin === 'set' ? 'list' : 'number';
  return plain(`${bound}-${of}`, { limit });
}
