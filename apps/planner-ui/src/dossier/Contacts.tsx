import { Anchor, Button, Group, Select, Text } from '@mantine/core';
import type { Contact } from '@pastille/contracts';
import { IconMail, IconPencil, IconPhone, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../api/new-id.js';
import { LineAct } from '../ui/RecordList.js';
import { ContactForm } from './ContactForm.js';
import { useOpenDossier, type OpenDossier } from './dossier-context.js';
import classes from './dossier.module.css';

const LANGUAGES = ['fr', 'en'] as const;

/** Whom to ring, write to and speak to, and in which language. */
export function Contacts() {
  const { t } = useTranslation('dossier');
  const open = useOpenDossier();
  const [edited, setEdited] = useState<Contact | null>(null);
  if (!open) return null;
  const { contacts } = open.dossier;
  return (
    <>
      {contacts.length > 0 ? (
        <ul className={classes['lines']} aria-label={t('contacts.title')}>
          {contacts.map((contact, position) => (
            <ContactLine
              key={contact.id}
              contact={contact}
              position={position}
              open={open}
              onEdit={() => setEdited(contact)}
            />
          ))}
        </ul>
      ) : (
        <Text c="dimmed">{t(open.mayEdit ? 'contacts.empty' : 'contacts.emptyRead')}</Text>
      )}
      {open.mayEdit ? (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => setEdited({ id: newId(), name: '', role: null, phone: null, email: null })}
        >
          {t('contacts.add')}
        </Button>
      ) : null}
      <ClientLanguage open={open} />
      {open.mayEdit ? (
        <Text c="dimmed" size="xs" mt={6}>
          {t('contacts.shared')}
        </Text>
      ) : null}
      {edited ? (
        <ContactForm
          key={edited.id}
          contact={edited}
          onSave={(contact) => open.run({ type: 'put-contact', contact, position: null })}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

interface ContactLineProps {
  readonly contact: Contact;
  readonly position: number;
  readonly open: OpenDossier;
  readonly onEdit: () => void;
}

function ContactLine({ contact, position, open, onEdit }: ContactLineProps) {
  const { t } = useTranslation('dossier');
  const { id, name, role, phone, email } = contact;
  const remove = () =>
    open.act(
      { type: 'remove-contact', id },
      {
        text: t('contacts.removed', { name }),
        undo: { type: 'put-contact', contact, position },
      },
    );
  return (
    <li className={classes['line']}>
      <div className={classes['words']}>
        <span className={classes['name']}>{name}</span>
        {role ? <span className={classes['side']}>{role}</span> : null}
        <Group gap="4px 14px">
          {phone ? (
            <Anchor href={`tel:${phone.replace(/\s/g, '')}`} className={classes['reach'] ?? ''}>
              <IconPhone size={14} aria-hidden /> {phone}
            </Anchor>
          ) : null}
          {email ? (
            <Anchor href={`mailto:${email}`} className={classes['reach'] ?? ''}>
              <IconMail size={14} aria-hidden /> {email}
            </Anchor>
          ) : null}
        </Group>
      </div>
      {open.mayEdit ? (
        <span className={classes['acts']}>
          <LineAct label={t('contacts.edit', { name })} onClick={onEdit}>
            <IconPencil size={16} />
          </LineAct>
          <LineAct label={t('contacts.remove', { name })} onClick={remove}>
            <IconTrash size={16} />
          </LineAct>
        </span>
      ) : null}
    </li>
  );
}

function ClientLanguage({ open }: { readonly open: OpenDossier }) {
  const { t } = useTranslation('dossier');
  const { language } = open.dossier;
  if (!open.mayEdit) {
    if (language === null) return null;
    return (
      <Text size="sm" mt="xs">
        {t('questions.detailed', {
          kind: t('contacts.language'),
          detail: t(`contacts.${language}`),
        })}
      </Text>
    );
  }
  return (
    <Select
      mt="sm"
      maw={280}
      label={t('contacts.language')}
      description={t('contacts.languageText')}
      placeholder={t('contacts.unknown')}
      clearable
      data={LANGUAGES.map((value) => ({ value, label: t(`contacts.${value}`) }))}
      value={language}
      onChange={(value) =>
        open.act({
          type: 'set-language',
          language: LANGUAGES.find((one) => one === value) ?? null,
        })
      }
    />
  );
}
