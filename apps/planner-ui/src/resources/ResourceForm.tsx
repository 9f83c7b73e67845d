import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { faultOfWeek } from '../hours/weekly-hours.js';
import { FormModal } from '../ui/FormModal.js';
import { initialsOf } from '../ui/initials.js';
import { useDraft } from '../ui/use-draft.js';
import { ColorChoice } from './ColorChoice.js';
import { CrewMembers } from './CrewMembers.js';
import type { ResourceOf, ResourceView } from './new-resource.js';
import { OwnHours } from './OwnHours.js';
import classes from './ResourceForm.module.css';

interface ResourceFormProps {
  /** As it is, or as `newResource` made it. */
  readonly resource: ResourceView;
  readonly onClose: () => void;
}

export function ResourceForm({ resource, onClose }: ResourceFormProps) {
  const { t } = useTranslation('resources');
  const plan = usePlan();
  const send = useSendCommand();
  const [draft, set] = useDraft<ResourceView>(resource);
  const isNew = !plan.resources.some(({ id }) => id === resource.id);
  const wrongHours =
    draft.kind === 'staff' && draft.hours !== null && faultOfWeek(draft.hours) !== null;
  const save = () =>
    send({
      type: 'put-record',
      kind: 'resource',
      record: {
        ...draft,
        name: draft.name.trim(),
        initials: draft.initials.trim() || initialsOf(draft.name),
      },
    });
  return (
    <FormModal
      title={isNew ? t(`form.new.${draft.kind}`) : resource.name}
      size={draft.kind === 'staff' && draft.hours ? 820 : 560}
      disabled={draft.name.trim() === '' || wrongHours}
      onSave={save}
      onClose={onClose}
    >
      <CommonFields
        draft={draft}
        onChange={set}
        initialsFollow={isNew || resource.initials === initialsOf(resource.name)}
      />
      <OwnFields draft={draft} onChange={set} />
    </FormModal>
  );
}

interface FieldsProps {
  readonly draft: ResourceView;
  readonly onChange: (patch: Partial<ResourceView>) => void;
}

/** What only one kind of resource has. */
function OwnFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('resources');
  switch (draft.kind) {
    case 'staff':
      return <StaffFields draft={draft} onChange={onChange} />;
    case 'crew':
      return <CrewMembers members={draft.members} onChange={(members) => onChange({ members })} />;
    case 'equipment':
      return (
        <TextInput
          label={t('form.model')}
          value={draft.model ?? ''}
          onChange={(event) => onChange({ model: event.currentTarget.value || null })}
        />
      );
    case 'subcontractor':
      return null;
  }
}

interface CommonFieldsProps extends FieldsProps {
  readonly initialsFollow: boolean;
}

function CommonFields({ draft, onChange, initialsFollow }: CommonFieldsProps) {
  const { t } = useTranslation('resources');
  const { branches, resources, taskKinds } = usePlan();
  const trades = [
    ...new Set([
      ...taskKinds.map(({ trade }) => trade),
      ...resources.flatMap(({ trade }) => trade ?? []),
    ]),
  ];
  const rename = (name: string) => {
    const follows =
      initialsFollow && (draft.initials === '' || draft.initials === initialsOf(draft.name));
    onChange(follows ? { name, initials: initialsOf(name) } : { name });
  };
  return (
    <>
      <div className={classes['nameLine']}>
        <TextInput
          data-autofocus
          label={t('form.name')}
          value={draft.name}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <TextInput
          label={t('form.initials')}
          maxLength={4}
          value={draft.initials}
          onChange={(event) => onChange({ initials: event.currentTarget.value })}
        />
      </div>
      <ColorChoice value={draft.color} onChange={(color) => onChange({ color })} />
      <div className={classes['pair']}>
        <Autocomplete
          label={t('form.trade')}
          data={trades}
          value={draft.trade ?? ''}
          onChange={(trade) => onChange({ trade: trade.trim() === '' ? null : trade })}
        />
        <TextInput
          label={t('form.phone')}
          type="tel"
          value={draft.phone ?? ''}
          onChange={(event) =>
            onChange({
              phone: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value,
            })
          }
        />
        {branches.length > 1 ? (
          <Select
            label={t('form.branch')}
            allowDeselect={false}
            data={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            value={draft.branchId}
            onChange={(branchId) => branchId && onChange({ branchId })}
          />
        ) : null}
      </div>
    </>
  );
}

interface StaffFieldsProps {
  readonly draft: ResourceOf<'staff'>;
  readonly onChange: (patch: Partial<ResourceOf<'staff'>>) => void;
}

function StaffFields({ draft, onChange }: StaffFieldsProps) {
  const { t } = useTranslation('resources');
  const rights = useRights();
  const users = useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => call('users', { signal }),
    enabled: rights.readSettings,
  });
  const accounts =
    users.data?.users.filter(({ active, id }) => active || id === draft.userId) ?? [];
  return (
    <>
      <div className={classes['pair']}>
        <Select
          label={t('form.employment')}
          allowDeselect={false}
          data={(['employee', 'apprentice', 'temp'] as const).map((value) => ({
            value,
            label: t(`form.employments.${value}`),
          }))}
          value={draft.employment}
          onChange={(employment) => employment && onChange({ employment })}
        />
        <Select
          label={t('form.account')}
          description={t('form.accountHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable
          searchable
          data={accounts.map((user) => ({ value: user.id, label: `${user.name} (${user.email})` }))}
          value={draft.userId}
          onChange={(userId) => onChange({ userId })}
        />
      </div>
      <OwnHours hours={draft.hours} onChange={(hours) => onChange({ hours })} />
    </>
  );
}
