import { Avatar, Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { amountLabel } from '../board/view/words.js';
import { minutesOfWeek } from '../hours/weekly-hours.js';
import { useLanguage } from '../i18n/use-language.js';
import { byOrder } from '../ui/by-order.js';
import { Empty } from '../ui/Empty.js';
import { LineAct, RecordLine, RecordList } from '../ui/RecordList.js';
import { newResource, type Kind, type ResourceView } from './new-resource.js';
import { ResourceForm } from './ResourceForm.js';

const KIND_OF = {
  staff: 'staff',
  crews: 'crew',
  equipment: 'equipment',
  subcontractors: 'subcontractor',
} as const satisfies Record<string, Kind>;

export function ResourceList({ tab }: { readonly tab: keyof typeof KIND_OF }) {
  const { t } = useTranslation('resources');
  const plan = usePlan();
  const rights = useRights();
  const [edited, setEdited] = useState<ResourceView | null>(null);
  const [withArchived, setWithArchived] = useState(false);
  const ofKind = plan.resources.filter(({ kind }) => kind === KIND_OF[tab]).toSorted(byOrder);
  const shown = ofKind.filter(({ archived }) => withArchived || !archived);
  const add = rights.editStaff ? (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => setEdited(newResource(plan, KIND_OF[tab]))}
    >
      {t(`add.${tab}`)}
    </Button>
  ) : null;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed">{t(`lead.${tab}`)}</Text>
        {add}
      </Group>
      {shown.length > 0 ? (
        <RecordList label={t(`tabs.${tab}`)}>
          {shown.map((resource) => (
            <ResourceLine
              key={resource.id}
              resource={resource}
              mayEdit={rights.editStaff}
              onEdit={() => setEdited(resource)}
            />
          ))}
        </RecordList>
      ) : (
        <Empty title={t(`empty.${tab}`)} text={rights.editStaff ? t(`emptyText.${tab}`) : ''}>
          {add}
        </Empty>
      )}
      {ofKind.some(({ archived }) => archived) ? (
        <Checkbox
          mt="md"
          label={t('list.showArchived')}
          checked={withArchived}
          onChange={(event) => setWithArchived(event.currentTarget.checked)}
        />
      ) : null}
      {edited ? (
        <ResourceForm key={edited.id} resource={edited} onClose={() => setEdited(null)} />
      ) : null}
    </>
  );
}

interface ResourceLineProps {
  readonly resource: ResourceView;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}

function ResourceLine({ resource, mayEdit, onEdit }: ResourceLineProps) {
  const { t } = useTranslation('resources');
  const act = useAct();
  const about = useAbout(resource);
  const { name, archived } = resource;
  const archive = () =>
    void act({
      command: {
        type: 'put-record',
        kind: 'resource',
        record: { ...resource, archived: !archived },
      },
      said: t(archived ? 'list.saidRestored' : 'list.saidArchived', { name }),
    });
  return (
    <RecordLine
      faded={archived}
      lead={
        <Avatar
          aria-hidden
          autoContrast
          size={34}
          radius={resource.kind === 'equipment' ? 'md' : 'xl'}
          variant="filled"
          color={resource.color}
        >
          {resource.initials}
        </Avatar>
      }
      title={name}
      text={about}
      side={
        archived ? (
          <Badge color="gray" variant="light" tt="none">
            {t('list.archived')}
          </Badge>
        ) : (
          resource.phone
        )
      }
      onEdit={mayEdit ? onEdit : undefined}
      editLabel={t('list.edit', { name })}
      acts={
        mayEdit ? (
          <LineAct
            label={t(archived ? 'list.restore' : 'list.archive', { name })}
            onClick={archive}
          >
            {archived ? <IconArchiveOff size={18} /> : <IconArchive size={18} />}
          </LineAct>
        ) : null
      }
    />
  );
}

/** « Apprenti · Piscine · Colmar · 21 h par semaine » */
function useAbout(resource: ResourceView): string {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const { branches } = usePlan();
  const branch =
    branches.length > 1 ? branches.find(({ id }) => id === resource.branchId)?.name : null;
  const own = {
    staff: (one: ResourceView) =>
      one.kind === 'staff'
        ? [
            t(`form.employments.${one.employment}`),
            one.hours
              ? t('list.partTime', {
                  hours: amountLabel(language, { minutes: minutesOfWeek(one.hours) }),
                })
              : null,
          ]
        : [],
    crew: (one: ResourceView) =>
      one.kind === 'crew' ? [t('list.members', { count: one.members.length })] : [],
    equipment: (one: ResourceView) => (one.kind === 'equipment' ? [one.model] : []),
    subcontractor: () => [],
  }[resource.kind](resource);
  return [...own, resource.trade, branch].filter(Boolean).join(' · ');
}
