import { Autocomplete, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { FormModal } from '../ui/FormModal.js';
import { TextField } from '../ui/TextField.js';
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
        <TextField
          field="model"
          label={t('form.model')}
          value={draft.model ?? ''}
          onChange={(model) => onChange({ model: model || null })}
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
  const { t: tApp } = useTranslation();
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
        <TextField
          data-autofocus
          field="name"
          label={t('form.name')}
          fault={draft.name.trim() === '' ? tApp('faults.name') : null}
          value={draft.name}
          onChange={rename}
        />
        <TextField
          field="initials"
          label={t('form.initials')}
          maxLength={4}
          value={draft.initials}
          onChange={(initials) => onChange({ initials })}
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
        <TextField
          field="phone"
          label={t('form.phone')}
          type="tel"
          value={draft.phone ?? ''}
          onChange={(phone) => onChange({ phone: phone.trim() === '' ? null : phone })}
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
