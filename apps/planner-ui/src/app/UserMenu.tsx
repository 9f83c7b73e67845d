import { Avatar, Divider, Popover, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { IconDeviceMobile, IconLogout, IconMail, IconMoon } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../api/client.js';
import { speak } from '../i18n/start.js';
import { useLanguage } from '../i18n/use-language.js';
import { initialsOf } from '../ui/initials.js';
import { PAGE_LINKS } from './page-links.js';
import { usePreferences } from './preferences.js';
import { useRights } from './rights.js';
import { useSession } from './session.js';
import classes from './UserMenu.module.css';

/** Who is signed in, and everything that is about them; stands in every header, the board's too. */
export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [opened, setOpened] = useState(false);
  // Not a menu for assistive technology: between its links stand choices, which no menu may hold.
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={264}
      position="bottom-end"
      shadow="md"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton className={classes['target'] ?? ''} onClick={() => setOpened(!opened)}>
          <Avatar size={32} radius="xl" className={classes['avatar'] ?? ''} aria-hidden>
            {initialsOf(user.name)}
          </Avatar>
          <span className="visually-hidden">
            {t('menu.open')} ({user.name})
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div className={classes['who']}>
          <Text fw={600} truncate>
            {user.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {user.email} · {t(`roles.${user.role}`)}
          </Text>
        </div>
        <Divider my={4} />
        <PageItems onGo={() => setOpened(false)} />
        <Divider my={4} />
        <Choices />
        <Divider my={4} />
        <SignOutItem />
      </Popover.Dropdown>
    </Popover>
  );
}

function PageItems({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation();
  const rights = useRights();
  return (
    <nav aria-label={t('menu.open')}>
      {PAGE_LINKS.filter((link) => link.seenBy(rights)).map(({ to, word, Icon }) => (
        <Link key={to} to={to} className={classes['item']} onClick={onGo}>
          <Icon size={16} aria-hidden />
          {t(`pages.${word === 'resourcesShort' ? 'resources' : word}`)}
        </Link>
      ))}
      <Link to="/calendars/mine" className={classes['item']} onClick={onGo}>
        <IconDeviceMobile size={16} aria-hidden />
        {t('menu.calendar')}
      </Link>
      {rights.plan ? (
        <Link to="/mail/outbox" className={classes['item']} onClick={onGo}>
          <IconMail size={16} aria-hidden />
          {t('menu.mail')}
        </Link>
      ) : null}
      {rights.plan ? (
        <Link to="/board?side=review" className={classes['item']} onClick={onGo}>
          <IconMoon size={16} aria-hidden />
          {t('menu.evening')}
        </Link>
      ) : null}
    </nav>
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
    <button type="button" className={classes['item']} disabled={isPending} onClick={() => mutate()}>
      <IconLogout size={16} aria-hidden />
      {t('menu.signOut')}
    </button>
  );
}
