import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { Role } from '@pastille/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, type Answer } from '../api/client.js';
import { newId } from '../api/new-id.js';
import { useSession } from '../app/session.js';
import type { Language } from '../i18n/start.js';
import { useLanguage } from '../i18n/use-language.js';
import { FormModal } from '../ui/FormModal.js';
import { useDraft } from '../ui/use-draft.js';
import { newPassword, usersQuery } from './users.js';

type User = Answer<'users'>['users'][number];

interface UserFormProps {
  readonly user: User | null;
  readonly onClose: () => void;
}

/** A new user plans, and gets a password to begin with; a known one keeps theirs unless one is typed. */
const draftOf = (user: User | null, language: Language) =>
  user
    ? { ...user, password: '' }
    : { name: '', email: '', role: 'planner' as const, locale: language, password: newPassword() };

const isComplete = (draft: ReturnType<typeof draftOf>, isNew: boolean): boolean => {
  const passwordFits = draft.password.length >= 12 || (!isNew && draft.password === '');
  return draft.name.trim() !== '' && draft.email.includes('@') && passwordFits;
};

export function UserForm({ user, onClose }: UserFormProps) {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const client = useQueryClient();
  const language = useLanguage();
  const me = useSession().user.id;
  const [draft, set] = useDraft(() => draftOf(user, language));
  const save = async () => {
    const { name, role, password, email, locale } = draft;
    if (user) {
      const body = {
        name,
        ...(role === user.role ? {} : { role }),
        ...(password ? { password } : {}),
      };
      await call('patchUser', { params: { id: user.id }, body });
    } else {
      await call('createUser', {
        body: { id: newId(), name, email: email.trim(), role, locale, password },
      });
    }
    await client.invalidateQueries(usersQuery);
  };
  return (
    <FormModal
      title={user?.name ?? t('users.new')}
      disabled={!isComplete(draft, user === null)}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('users.name')}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('users.email')}
        type="email"
        autoComplete="off"
        disabled={user !== null}
        value={draft.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <Select
        label={t('users.role')}
        description={t(`users.roleText.${draft.role}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        disabled={user?.id === me}
        data={Role.options.map((value) => ({ value, label: tApp(`roles.${value}`) }))}
        value={draft.role}
        onChange={(role) => role && set({ role })}
      />
      {user ? null : (
        <div>
          <div>{t('users.locale')}</div>
          <SegmentedControl
            aria-label={t('users.locale')}
            value={draft.locale}
            onChange={(locale) => set({ locale })}
            data={[
              { value: 'fr' as const, label: tApp('menu.french') },
              { value: 'en' as const, label: tApp('menu.english') },
            ]}
          />
        </div>
      )}
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={t(user ? 'users.newPassword' : 'users.password')}
          description={`${t('users.passwordHelp')}${user ? ` ${t('users.passwordKept')}` : ''}`}
          autoComplete="off"
          className="tabular"
          value={draft.password}
          onChange={(event) => set({ password: event.currentTarget.value })}
        />
        <Button variant="default" onClick={() => set({ password: newPassword() })}>
          {t('users.generate')}
        </Button>
      </Group>
    </FormModal>
  );
}
