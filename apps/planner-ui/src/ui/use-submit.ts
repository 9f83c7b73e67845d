import { useState, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { ApiProblem } from '../api/api-problem.js';
import type { FieldFaults } from './field-faults.js';

interface Submission {
  readonly onSave: () => Promise<unknown>;
  readonly onSaved: () => void;
}

interface Tried {
  readonly busy: boolean;
  readonly tried: boolean;
  readonly error: unknown;
  /** Every sentence of the refusal stands at a field. */
  readonly atFields: boolean;
}

const UNTRIED: Tried = { busy: false, tried: false, error: null, atFields: false };

const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const saidBy = (error: unknown): ReadonlyMap<string, string> =>
  new Map(
    error instanceof ApiProblem
      ? error.problem.violations.flatMap(({ field, message }) =>
          field === null ? [] : [[lastPart(field), message] as const],
        )
      : [],
  );

/** The first field that says what is wrong with it; `data-fault` marks a sentence about several. */
const firstFault = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector('[aria-invalid="true"], [data-fault]');

/** Focus opens the calendar of a date, over the sentence: there, it is enough to be in sight. */
function leadTo(fault: HTMLElement): void {
  if (fault.matches('[data-dates-input]')) fault.scrollIntoView({ block: 'nearest' });
  else fault.focus();
}

/** How a form saves: wrong input leads to its field, a refusal keeps all that was typed. */
export function useSubmit({ onSave, onSaved }: Submission) {
  const [state, setState] = useState(UNTRIED);
  const [shown] = useState(() => new Set<string>());
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog opened from a form stands inside it in React's tree: its submit is not the outer one's.
    event.stopPropagation();
    const form = event.currentTarget;
    flushSync(() => setState({ ...UNTRIED, tried: true }));
    const fault = firstFault(form);
    if (fault) {
      leadTo(fault);
      return;
    }
    setState({ ...UNTRIED, tried: true, busy: true });
    try {
      await onSave();
      setState(UNTRIED);
      onSaved();
    } catch (error) {
      const fields = [...saidBy(error).keys()];
      const atFields = fields.length > 0 && fields.every((field) => shown.has(field));
      flushSync(() => setState({ busy: false, tried: true, error, atFields }));
      const at = firstFault(form);
      if (at) leadTo(at);
    }
  };
  const faults: FieldFaults = { tried: state.tried, said: saidBy(state.error), shown };
  return { submit, faults, busy: state.busy, error: state.atFields ? null : state.error };
}
