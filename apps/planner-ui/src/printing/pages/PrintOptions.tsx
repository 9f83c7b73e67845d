import { Checkbox, Group, Input, SegmentedControl, Stack } from '@mantine/core';
import type { LocalDate } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField.js';
import type { PrintDraft } from './print-draft.js';
import { WhoField } from './WhoField.js';

export interface OptionsProps {
  readonly draft: PrintDraft;
  readonly today: LocalDate;
  readonly onChange: (patch: Partial<PrintDraft>) => void;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly data: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, data, onChange }: ChoiceProps<T>) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div>
        <SegmentedControl
          aria-label={label}
          value={value}
          data={[...data]}
          onChange={(chosen) => onChange(chosen)}
        />
      </div>
    </Input.Wrapper>
  );
}

const LANGUAGES = ['fr', 'en'] as const;

function Language({ draft, onChange }: Omit<OptionsProps, 'today'>) {
  const { t } = useTranslation('prints');
  return (
    <Choice
      label={t('language')}
      value={draft.language}
      data={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
      onChange={(language) => onChange({ language })}
    />
  );
}

export function WeekOptions({ draft, today, onChange }: OptionsProps) {
  const { t } = useTranslation('prints');
  return (
    <Stack gap="md">
      <Group gap="lg" align="flex-start">
        <DateField
          label={t('week.from')}
          today={today}
          w={170}
          value={draft.from}
          onChange={(from) => (from ? onChange({ from }) : undefined)}
        />
        <Choice
          label={t('week.weeks')}
          value={draft.weeks}
          data={[
            { value: '1', label: t('week.one') },
            { value: '2', label: t('week.two') },
          ]}
          onChange={(weeks) => onChange({ weeks })}
        />
        <Choice
          label={t('week.paper')}
          value={draft.paper}
          data={[
            { value: 'a3', label: t('week.a3') },
            { value: 'a4', label: t('week.a4') },
          ]}
          onChange={(paper) => onChange({ paper })}
        />
      </Group>
      <Group gap="lg" align="flex-start">
        <Choice
          label={t('week.by')}
          value={draft.by}
          data={[
            { value: 'person', label: t('week.person') },
            { value: 'worksite', label: t('week.worksite') },
          ]}
          onChange={(by) => onChange({ by })}
        />
        <Language draft={draft} onChange={onChange} />
      </Group>
      <WhoField draft={draft} onChange={onChange} />
      {draft.by === 'person' ? (
        <Checkbox
          label={t('week.equipment')}
          checked={draft.equipment}
          onChange={({ currentTarget }) => onChange({ equipment: currentTarget.checked })}
        />
      ) : null}
    </Stack>
  );
}

function Day({ draft, today, onChange }: OptionsProps) {
  const { t } = useTranslation('prints');
  return (
    <DateField
      label={t('day')}
      today={today}
      w={170}
      value={draft.day}
      onChange={(day) => (day ? onChange({ day }) : undefined)}
    />
  );
}

export function DayOptions(props: OptionsProps) {
  return (
    <Stack gap="md">
      <Group gap="lg" align="flex-start">
        <Day {...props} />
        <Language {...props} />
      </Group>
      <WhoField {...props} />
    </Stack>
  );
}

const SHEET_LANGUAGES = ['own', 'fr', 'en'] as const;

export function SheetOptions(props: OptionsProps) {
  const { t } = useTranslation('prints');
  const { draft, onChange } = props;
  return (
    <Stack gap="md">
      <Group gap="lg" align="flex-start">
        <Day {...props} />
        <Choice
          label={t('language')}
          value={draft.sheetLanguage}
          data={SHEET_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChange={(sheetLanguage) => onChange({ sheetLanguage })}
        />
      </Group>
      <WhoField {...props} />
      <Checkbox
        label={t('withDayLists')}
        checked={draft.withDayLists}
        onChange={({ currentTarget }) => onChange({ withDayLists: currentTarget.checked })}
      />
    </Stack>
  );
}
