import { Button, CloseButton, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { byOrder } from '../ui/by-order.js';
import { DateField } from '../ui/DateField.js';
import type { ResourceOf } from './new-resource.js';
import classes from './ResourceForm.module.css';

type Member = ResourceOf<'crew'>['members'][number];

const areBackwards = ({ from, to }: Member): boolean => from !== null && to !== null && to < from;

interface CrewMembersProps {
  readonly members: readonly Member[];
  readonly onChange: (members: Member[]) => void;
}

/** Who is in the crew, and from when to when: empty dates mean always. */
export function CrewMembers({ members, onChange }: CrewMembersProps) {
  const { t } = useTranslation('resources');
  const { resources, settings } = usePlan();
  const people = resources
    .filter((one) => one.kind === 'staff' || one.kind === 'subcontractor')
    .filter((one) => !one.archived || members.some(({ resourceId }) => resourceId === one.id))
    .toSorted(byOrder);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const free = people.filter(({ id }) => !members.some(({ resourceId }) => resourceId === id));
  const edit = (at: number, patch: Partial<Member>) =>
    onChange(members.map((member, index) => (index === at ? { ...member, ...patch } : member)));
  const here = today(settings.zone);
  return (
    <div role="group" aria-label={t('form.members')}>
      <div className={classes['label']}>{t('form.members')}</div>
      {members.map((member, index) => (
        <div key={index} className={classes['member']}>
          <Select
            aria-label={t('form.member')}
            searchable
            allowDeselect={false}
            data={people
              .filter(({ id }) => id === member.resourceId || free.some((one) => one.id === id))
              .map((one) => ({ value: one.id, label: one.name }))}
            value={member.resourceId}
            onChange={(resourceId) => resourceId && edit(index, { resourceId })}
          />
          <DateField
            aria-label={t('form.memberFrom', { name: nameOf(member.resourceId) })}
            placeholder={t('form.fromAlways')}
            today={here}
            clearable
            value={member.from}
            onChange={(from) => edit(index, { from })}
          />
          <DateField
            aria-label={t('form.memberTo', { name: nameOf(member.resourceId) })}
            placeholder={t('form.toAlways')}
            today={here}
            clearable
            value={member.to}
            error={areBackwards(member) ? t('form.memberBackwards') : null}
            onChange={(to) => edit(index, { to })}
          />
          <CloseButton
            aria-label={t('form.removeMember', { name: nameOf(member.resourceId) })}
            onClick={() => onChange(members.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <Button
        mt={6}
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        disabled={free.length === 0}
        onClick={() =>
          free[0] && onChange([...members, { resourceId: free[0].id, from: null, to: null }])
        }
      >
        {t('form.addMember')}
      </Button>
    </div>
  );
}
