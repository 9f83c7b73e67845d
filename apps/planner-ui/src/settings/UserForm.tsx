import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { Role } from '@pastille/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call, type Answer } from '../api/client.js';
import { newId } from '../api/new-id.js';
import { useSession } from '../app/session.js';
import type { Language } from '../i18n/start.js';
import { useLanguage } from '../i18n/use-language.js';
import { FormModal } from '../ui/FormModal.js';
import { TextField } from '../ui/TextField.js';
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

const passwordFits = (password: string, isNew: boolean): boolean =>
  password.length >= 12 || (!isNew && password === '');

export function UserForm({ user, onClose }: UserFormProps) {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const client = useQueryClient();
  const language = useLanguage();
  const me = useSession().user.id;
  const [draft, set] = useDraft(() => draftOf(user, language));
  const save = async () => {
    const { role, password, email, locale } = draft;
    const name = draft.name.trim();
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
    <FormModal title={user?.name ?? t('users.new')} onSave={save} onClose={onClose}>
      <TextField
        data-autofocus
        field="name"
        label={t('users.name')}
        fault={draft.name.trim() === '' ? tApp('faults.name') : null}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        field="email"
        label={t('users.email')}
        type="email"
        autoComplete="off"
        disabled={user !== null}
        fault={/^\S+@\S+\.\S+$/.test(draft.email.trim()) ? null : t('users.emailWrong')}
        value={draft.email}
        onChange={(email) => set({ email })}
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
        <TextField
          flex={1}
          field="password"
          fault={passwordFits(draft.password, user === null) ? null : t('users.passwordShort')}
          label={t(user ? 'users.newPassword' : 'users.password')}
          description={`${t('users.passwordHelp')}${user ? ` ${t('users.passwordKept')}` : ''}`}
          autoComplete="off"
          className="tabular"
          value={draft.password}
          onChange={(password) => set({ password })}
        />
        <Button variant="default" onClick={() => set({ password: newPassword() })}>
          {t('users.generate')}
        </Button>
      </Group>
    </FormModal>
  );
}
