import { Group } from '@mantine/core';
import type { Contact } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../ui/FormModal.js';
import { TextField } from '../ui/TextField.js';
import { useDraft } from '../ui/use-draft.js';

interface ContactFormProps {
  readonly contact: Contact;
  readonly onSave: (contact: Contact) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What is empty is not kept as a text. */
const orNull = (text: string): string | null => text.trim() || null;

export function ContactForm({ contact, onSave, onClose }: ContactFormProps) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const [draft, set] = useDraft({
    name: contact.name,
    role: contact.role ?? '',
    phone: contact.phone ?? '',
    email: contact.email ?? '',
  });
  const save = () =>
    onSave({
      id: contact.id,
      name: draft.name.trim(),
      role: orNull(draft.role),
      phone: orNull(draft.phone),
      email: orNull(draft.email),
    });
  return (
    <FormModal title={contact.name || t('contacts.new')} onSave={save} onClose={onClose}>
      <TextField
        data-autofocus
        field="name"
        label={t('contacts.name')}
        maxLength={300}
        fault={draft.name.trim() === '' ? tApp('faults.name') : null}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        field="role"
        label={t('contacts.role')}
        placeholder={t('contacts.rolePlaceholder')}
        maxLength={100}
        value={draft.role}
        onChange={(role) => set({ role })}
      />
      <Group grow align="flex-start">
        <TextField
          field="phone"
          type="tel"
          label={t('contacts.phone')}
          maxLength={50}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
        />
        <TextField
          field="email"
          type="email"
          label={t('contacts.email')}
          maxLength={320}
          value={draft.email}
          onChange={(email) => set({ email })}
        />
      </Group>
    </FormModal>
  );
}
