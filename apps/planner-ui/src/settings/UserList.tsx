import { Avatar, Badge, Button, Group, Text } from '@mantine/core';
import { IconPlus, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type Answer } from '../api/client.js';
import { messageOf } from '../app/message-of.js';
import { useRights } from '../app/rights.js';
import { useSession } from '../app/session.js';
import { initialsOf } from '../ui/initials.js';
import { LineAct, RecordLine, RecordList } from '../ui/RecordList.js';
import { showError, showSuccess } from '../ui/toasts.js';
import { UserForm } from './UserForm.js';
import { usersQuery } from './users.js';

type User = Answer<'users'>['users'][number];

export function UserList() {
  const { t } = useTranslation('settings');
  const { administer } = useRights();
  const { users } = useSuspenseQuery(usersQuery).data;
  const [edited, setEdited] = useState<User | 'new' | null>(null);
  const sorted = users.toSorted(
    (a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name),
  );
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed">{t('users.lead')}</Text>
        {administer ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
            {t('users.add')}
          </Button>
        ) : null}
      </Group>
      <RecordList label={t('tabs.users')}>
        {sorted.map((user) => (
          <UserLine
            key={user.id}
            user={user}
            onEdit={administer ? () => setEdited(user) : undefined}
          />
        ))}
      </RecordList>
      {edited ? (
        <UserForm user={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      ) : null}
    </>
  );
}

interface UserLineProps {
  readonly user: User;
  readonly onEdit: (() => void) | undefined;
}

function UserLine({ user, onEdit }: UserLineProps) {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const client = useQueryClient();
  const isMe = useSession().user.id === user.id;
  const { name, active } = user;
  const { mutate, isPending } = useMutation({
    mutationFn: () => call('patchUser', { params: { id: user.id }, body: { active: !active } }),
    onSuccess: () =>
      showSuccess(t(active ? 'users.saidDeactivated' : 'users.saidActivated', { name })),
    onError: (error) => showError(tApp('errors.title'), messageOf(error, tApp)),
    onSettled: () => client.invalidateQueries(usersQuery),
  });
  return (
    <RecordLine
      faded={!active}
      lead={
        <Avatar size={34} color="gray" aria-hidden>
          {initialsOf(name)}
        </Avatar>
      }
      title={isMe ? `${name} (${t('users.you')})` : name}
      text={user.email}
      side={
        <>
          {active ? null : (
            <Badge color="gray" variant="light" tt="none">
              {t('users.inactive')}
            </Badge>
          )}
          {tApp(`roles.${user.role}`)}
        </>
      }
      onEdit={onEdit}
      editLabel={t('users.edit', { name })}
      acts={
        onEdit && !isMe ? (
          <LineAct
            label={t(active ? 'users.deactivate' : 'users.activate', { name })}
            disabled={isPending}
            onClick={() => mutate()}
          >
            {active ? <IconUserOff size={18} /> : <IconUserCheck size={18} />}
          </LineAct>
        ) : null
      }
    />
  );
}
