import { Avatar, Menu, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import {
  IconCalendar,
  IconHammer,
  IconLogout,
  IconSettings,
  IconTableImport,
  IconUsers,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../api/client.js';
import { speak } from '../i18n/start.js';
import { useLanguage } from '../i18n/use-language.js';
import { initialsOf } from '../ui/initials.js';
import { usePreferences } from './preferences.js';
import { useRights } from './rights.js';
import { useSession } from './session.js';
import classes from './UserMenu.module.css';

/** Who is signed in, and everything that is about them; stands in every header, the board's too. */
export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <Menu width={264} position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes['target'] ?? ''}>
          <Avatar size={32} radius="xl" className={classes['avatar'] ?? ''} aria-hidden>
            {initialsOf(user.name)}
          </Avatar>
          <span className="visually-hidden">
            {t('menu.open')} ({user.name})
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['who']}>
          <Text fw={600} truncate>
            {user.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {user.email} · {t(`roles.${user.role}`)}
          </Text>
        </div>
        <Menu.Divider />
        <PageItems />
        <Menu.Divider />
        <Choices />
        <Menu.Divider />
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function PageItems() {
  const { t } = useTranslation();
  const rights = useRights();
  return (
    <>
      <Menu.Item component={Link} to="/board" leftSection={<IconCalendar size={16} />}>
        {t('pages.board')}
      </Menu.Item>
      <Menu.Item component={Link} to="/worksites" leftSection={<IconHammer size={16} />}>
        {t('pages.worksites')}
      </Menu.Item>
      <Menu.Item component={Link} to="/resources" leftSection={<IconUsers size={16} />}>
        {t('pages.resources')}
      </Menu.Item>
      {rights.editRecords ? (
        <Menu.Item component={Link} to="/imports" leftSection={<IconTableImport size={16} />}>
          {t('pages.imports')}
        </Menu.Item>
      ) : null}
      {rights.readSettings ? (
        <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} />}>
          {t('pages.settings')}
        </Menu.Item>
      ) : null}
    </>
  );
}

function Choices() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { preferences } = useSession();
  const prefer = usePreferences();
  return (
    <div className={classes['choices']}>
      <Text size="xs" c="dimmed">
        {t('menu.language')}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('menu.language')}
        value={language}
        onChange={(value) => prefer({ locale: value })}
        data={[
          { value: 'fr' as const, label: t('menu.french') },
          { value: 'en' as const, label: t('menu.english') },
        ]}
      />
      <Text size="xs" c="dimmed">
        {t('menu.theme')}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('menu.theme')}
        value={preferences.theme}
        onChange={(theme) => prefer({ preferences: { theme } })}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`menu.${value}`),
        }))}
      />
    </div>
  );
}

function SignOutItem() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const { mutate, isPending } = useMutation({
    mutationFn: () => call('signOut'),
    onSettled: async () => {
      // Nothing of this session may show to the next person at this machine.
      await navigate('/sign-in', { replace: true });
      client.clear();
      await speak(language);
    },
  });
  return (
    <Menu.Item leftSection={<IconLogout size={16} />} disabled={isPending} onClick={() => mutate()}>
      {t('menu.signOut')}
    </Menu.Item>
  );
}
