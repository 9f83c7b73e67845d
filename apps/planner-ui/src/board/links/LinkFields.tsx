import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KINDS, type LinkDraft } from './link-draft.js';
import { readLag } from './link-words.js';
import classes from './links.module.css';

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
