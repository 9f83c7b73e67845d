import type { TemplateVersionView, TemplateView } from '@pastille/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem.js';
import { newId } from '../../api/new-id.js';
import { useLanguage } from '../../i18n/use-language.js';
import { templatesQuery, useTemplateActs } from '../templates-query.js';
import { draftsOf, stepsOf, type StepDraft, type StepsFault } from './step-draft.js';

export interface TemplateDraft {
  readonly name: string;
  readonly trade: string;
  readonly steps: readonly StepDraft[];
}

type Content = Pick<TemplateVersionView, 'name' | 'trade' | 'steps'>;

const EMPTY: Content = { name: '', trade: '', steps: [] };

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'stale';

/** Sends a template as the next version of the one that was seen; tells whose stands in the way. */
function useSaving(template: TemplateView | null) {
  const client = useQueryClient();
  const { create, patch } = useTemplateActs();
  const [version, setVersion] = useState(template?.version ?? 0);
  const [isBusy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<TemplateView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (content: Content, over = version): Promise<TemplateView | null> => {
    setBusy(true);
    setError(null);
    try {
      return await (template
        ? patch({ id: template.id, version: over, ...content })
        : create({ id: newId(), ...content }));
    } catch (caught) {
      if (template && isStale(caught)) {
        const { templates } = await client.query({ ...templatesQuery, staleTime: 0 });
        setTheirs(templates.find(({ id }) => id === template.id) ?? null);
      } else setError(caught);
      return null;
    } finally {
      setBusy(false);
    }
  };
  /** From now on what is sent comes after theirs. */
  const settle = () => {
    if (theirs) setVersion(theirs.version);
    setTheirs(null);
  };
  return { send, settle, isBusy, theirs, error };
}

/** A template as it is being edited, on the version that was seen; a refusal keeps all that was typed. */
export function useTemplateDraft(template: TemplateView | null) {
  const language = useLanguage();
  const { send, settle, ...saving } = useSaving(template);
  const draftOf = ({ name, trade, steps }: Content): TemplateDraft => ({
    ...{ name, trade },
    steps: draftsOf(language, steps),
  });
  const [draft, setDraft] = useState(() => draftOf(template ?? EMPTY));
  const [isChanged, setChanged] = useState(false);
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<StepsFault | null>(null);
  const set = (change: Partial<TemplateDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setChanged(true);
    setFault(null);
  };
  /** Another version's content, to be edited on. */
  const take = (content: Content) => {
    set(draftOf(content));
    settle();
  };
  /**
   * @param over the version that it follows, where somebody else's stands in the way and is gone over
   * @returns what was saved; `null` while something is in the way
   */
  const save = (over?: number): Promise<TemplateView | null> => {
    setTried(true);
    const [name, trade] = [draft.name.trim(), draft.trade.trim()];
    const steps = stepsOf(draft.steps);
    if (typeof steps === 'string') setFault(steps);
    if (typeof steps === 'string' || name === '' || trade === '') return Promise.resolve(null);
    return send({ name, trade, steps }, over);
  };
  return { draft, set, take, save, isChanged, isTried, fault, ...saving };
}
