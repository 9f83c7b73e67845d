import { Alert, Anchor, Checkbox, Select, Stack, TagsInput, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../api/client.js';
import { useCompiledPlan } from '../api/compiled-plan.js';
import { newId } from '../api/new-id.js';
import { now } from '../app/clock.js';
import { useFieldFault } from '../ui/field-faults.js';
import { FormModal } from '../ui/FormModal.js';
import { TextField } from '../ui/TextField.js';
import { showSuccess } from '../ui/toasts.js';
import { useDraft } from '../ui/use-draft.js';
import { addressesQuery, useMailsChanged, waysQuery } from './mails-query.js';
import { ReaderPicker } from './ReaderPicker.js';
import { looksLikeAddress, peopleOf, usualReaders } from './sheet-draft.js';

interface MailSheetDialogProps {
  readonly worksiteId: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly chosen: readonly string[];
  readonly others: readonly string[];
  /** Typed for people who have none yet, by their id. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
  readonly language: 'own' | 'fr' | 'en';
  readonly copyToSelf: boolean;
  readonly readReceipt: boolean;
}

const EMPTY: Omit<Draft, 'chosen'> = {
  ...{ others: [], addresses: {}, subject: '', text: '', language: 'own' },
  ...{ copyToSelf: false, readReceipt: false },
};

/** Who of those chosen cannot be reached yet; nobody, as long as that is not known. */
function useUnreachable(chosen: readonly string[]) {
  const plan = useCompiledPlan();
  const known = useQuery(addressesQuery).data?.addresses;
  if (!known) return [];
  const reached = new Set(known.map(({ resourceId }) => resourceId));
  const today = dayOfLocal(toLocal(plan.settings.zone, now()));
  return peopleOf(plan, chosen, today).filter((id) => !reached.has(id));
}

export function MailSheetDialog({ worksiteId, onClose }: MailSheetDialogProps) {
  const { t } = useTranslation('mail');
  const plan = useCompiledPlan();
  const client = useQueryClient();
  const changed = useMailsChanged();
  const ways = useQuery(waysQuery).data;
  // The same for every try to save it: what is asked twice is mailed once.
  const [id] = useState(newId);
  const [draft, set] = useDraft<Draft>(() => ({
    ...EMPTY,
    chosen: usualReaders(plan, worksiteId, now()),
  }));
  const unreachable = useUnreachable(draft.chosen);
  const from = ways?.own?.fromAddress ?? ways?.company ?? null;
  const keeps = ways !== undefined && from === null;
  const save = async (): Promise<void> => {
    for (const one of unreachable) {
      const address = (draft.addresses[one] ?? '').trim();
      await call('putMailAddress', { params: { id: one }, body: { address } });
    }
    if (unreachable.length > 0) await client.invalidateQueries(addressesQuery);
    const { chosen, others, text, language, copyToSelf, readReceipt } = draft;
    const subject = draft.subject.trim();
    await call('mailSheet', {
      params: { id: worksiteId },
      body: {
        ...{ id, text, copyToSelf, readReceipt },
        to: [
          ...chosen.map((resourceId) => ({ resourceId })),
          ...others.map((email) => ({ email })),
        ],
        ...(subject ? { subject } : {}),
        ...(language === 'own' ? {} : { language }),
      },
    });
    await changed();
    showSuccess(t(keeps ? 'sheet.kept' : 'sheet.queued'));
  };
  return (
    <FormModal
      title={t('sheet.title')}
      saveLabel={t(keeps ? 'sheet.keep' : 'sheet.send')}
      onSave={save}
      onClose={onClose}
      size={560}
    >
      {keeps ? <Keeps /> : null}
      <Readers draft={draft} set={set} unreachable={unreachable} />
      <Letter draft={draft} set={set} />
      <Options draft={draft} set={set} />
      {from ? (
        <Text size="sm" c="dimmed">
          {t('sheet.from', { from })}
        </Text>
      ) : null}
    </FormModal>
  );
}

function Keeps() {
  const { t } = useTranslation('mail');
  return (
    <Alert color="yellow">
      {t('sheet.keeps')}{' '}
      <Anchor component={Link} to="/mail/account" inherit c="inherit" underline="always">
        {t('sheet.setUp')}
      </Anchor>
    </Alert>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (patch: Partial<Draft>) => void;
}

function Readers({
  draft,
  set,
  unreachable,
}: PartProps & { readonly unreachable: readonly string[] }) {
  const { t } = useTranslation('mail');
  const { resource } = useCompiledPlan().records;
  const isNobody = draft.chosen.length + draft.others.length === 0;
  const bad = draft.others.find((address) => !looksLikeAddress(address));
  const nobody = useFieldFault('to', isNobody ? t('sheet.chooseSomebody') : null);
  const wrong = useFieldFault('email', bad ? t('sheet.badAddress', { address: bad }) : null);
  return (
    <Stack gap="sm">
      <ReaderPicker value={draft.chosen} onChange={(chosen) => set({ chosen })} error={nobody} />
      {unreachable.map((id) => {
        const address = draft.addresses[id] ?? '';
        return (
          <TextField
            key={id}
            field={`address-${id}`}
            type="email"
            label={t('sheet.addressOf', { name: resource.get(id)?.name ?? '' })}
            description={t('sheet.addressHint')}
            value={address}
            fault={looksLikeAddress(address.trim()) ? null : t('account.bad')}
            onChange={(typed) => set({ addresses: { ...draft.addresses, [id]: typed } })}
          />
        );
      })}
      <TagsInput
        label={t('sheet.others')}
        description={t('sheet.othersHint')}
        value={[...draft.others]}
        onChange={(others) => set({ others: others.map((one) => one.trim()) })}
        acceptValueOnBlur
        splitChars={[',', ';', ' ']}
        error={wrong}
        inputMode="email"
      />
    </Stack>
  );
}

function Letter({ draft, set }: PartProps) {
  const { t } = useTranslation('mail');
  return (
    <>
      <TextField
        field="subject"
        label={t('sheet.subject')}
        description={t('sheet.subjectHint')}
        maxLength={300}
        value={draft.subject}
        onChange={(subject) => set({ subject })}
      />
      <Textarea
        label={t('sheet.text')}
        data-autofocus={draft.chosen.length > 0 || undefined}
        description={t('sheet.textHint')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={10_000}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
    </>
  );
}

function Options({ draft, set }: PartProps) {
  const { t } = useTranslation('mail');
  return (
    <>
      <Select
        label={t('sheet.language')}
        data={[
          { value: 'own', label: t('sheet.own') },
          { value: 'fr', label: t('sheet.french') },
          { value: 'en', label: t('sheet.english') },
        ]}
        value={draft.language}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(language) =>
          set({ language: language === 'fr' || language === 'en' ? language : 'own' })
        }
      />
      <Checkbox
        label={t('sheet.copy')}
        checked={draft.copyToSelf}
        onChange={(event) => set({ copyToSelf: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('sheet.receipt')}
        checked={draft.readReceipt}
        onChange={(event) => set({ readReceipt: event.currentTarget.checked })}
      />
    </>
  );
}
