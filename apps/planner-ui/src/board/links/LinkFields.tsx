import { SegmentedControl, Select, TextInput } from '@mantine/core';
import type { Lag, LinkKind, TaskLink } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { lagText, readLag, unitOf, type LagUnit } from './link-words.js';
import type { Language } from '../view/words.js';
import classes from './links.module.css';

export const KINDS: readonly LinkKind[] = ['FS', 'SS', 'FF', 'SF'];

/** What somebody typed, word by word. */
export interface LinkDraft {
  readonly kind: LinkKind;
  readonly lag: string;
  readonly unit: LagUnit;
  readonly max: string;
}

export const NEW_LINK: LinkDraft = { kind: 'FS', lag: '', unit: 'elapsed', max: '' };

export const draftOf = (language: Language, { kind, lag, max }: TaskLink): LinkDraft => ({
  ...{ kind, lag: lagText(language, lag) },
  unit: unitOf(lagText(language, lag) === '' && max ? max : lag),
  max: max ? lagText(language, max) : '',
});

/** The link that was typed; `null` while a part of it cannot be read. */
export function linkOf(draft: LinkDraft, predecessorId: string): TaskLink | null {
  const lag = readLag(draft.lag, draft.unit);
  const max: Lag | null | undefined =
    draft.max.trim() === '' ? null : readLag(draft.max, draft.unit);
  return lag && max !== undefined ? { predecessorId, kind: draft.kind, lag, max } : null;
}

interface Props {
  readonly draft: LinkDraft;
  readonly onChange: (draft: LinkDraft) => void;
}

/** Kind, lag and limit of a link. */
export function LinkFields({ draft, onChange }: Props) {
  const { t } = useTranslation('links');
  const { kind, lag, unit, max } = draft;
  const unreadable = t('form.unreadable');
  return (
    <>
      <Select
        label={t('form.kind')}
        allowDeselect={false}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => value && onChange({ ...draft, kind: value })}
      />
      <div className={classes['pair']}>
        <TextInput
          label={t('form.lag')}
          placeholder={t('form.lagHint')}
          value={lag}
          error={readLag(lag, unit) ? null : unreadable}
          onChange={(event) => onChange({ ...draft, lag: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.max')}
          value={max}
          error={max.trim() === '' || readLag(max, unit) ? null : unreadable}
          onChange={(event) => onChange({ ...draft, max: event.currentTarget.value })}
        />
      </div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('form.unit')}
        value={unit}
        data={[
          { value: 'elapsed', label: t('form.elapsed') },
          { value: 'working', label: t('form.working') },
        ]}
        onChange={(value) => onChange({ ...draft, unit: value })}
      />
      <p className={classes['hint']}>{t(`form.${unit}Hint`)}</p>
    </>
  );
}
