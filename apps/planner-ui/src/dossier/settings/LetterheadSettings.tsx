import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import type { LetterheadView } from '@pastille/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../app/message-of.js';
import { useRights } from '../../app/rights.js';
import { FieldFaultsContext, useFieldFault } from '../../ui/field-faults.js';
import { FormError } from '../../ui/FormError.js';
import { TextField } from '../../ui/TextField.js';
import { showError, showSuccess, showUndoable } from '../../ui/toasts.js';
import { useDraft } from '../../ui/use-draft.js';
import { useSubmit } from '../../ui/use-submit.js';
import { LetterheadPicture } from './LetterheadPicture.js';
import { useLetterhead } from './use-letterhead.js';
import classes from './letterhead.module.css';

const MOST_LINES = 6;

/** What stands at the head and the foot of all that is printed, and how it looks. */
export function LetterheadSettings() {
  const { head, ...acts } = useLetterhead();
  return head ? <Letterhead head={head} {...acts} /> : null;
}

type Acts = Omit<ReturnType<typeof useLetterhead>, 'head'>;

function Letterhead({
  head,
  putText,
  putLogo,
  removeLogo,
}: Acts & { readonly head: LetterheadView }) {
  const { t } = useTranslation('dossier');
  const { administer } = useRights();
  const [draft, set] = useDraft({ lines: head.lines.join('\n'), footer: head.footer ?? '' });
  const lines = draft.lines.split('\n').map((line) => line.trim());
  const footer = draft.footer.trim() || null;
  return (
    <>
      <Text c="dimmed" mb="md">
        {t('letterhead.lead')}
      </Text>
      <div className={classes['columns']}>
        {administer ? (
          <Stack gap="lg">
            <TextForm
              draft={draft}
              onChange={set}
              onSave={() => putText({ lines, footer })}
              isTooLong={lines.length > MOST_LINES}
            />
            <LogoField head={head} putLogo={putLogo} removeLogo={removeLogo} />
          </Stack>
        ) : null}
        <LetterheadPicture head={{ ...head, lines: lines.slice(0, MOST_LINES), footer }} />
      </div>
    </>
  );
}

interface TextFormProps {
  readonly draft: { readonly lines: string; readonly footer: string };
  readonly onChange: (patch: Partial<TextFormProps['draft']>) => void;
  readonly onSave: () => Promise<unknown>;
  readonly isTooLong: boolean;
}

function TextForm({ draft, onChange, onSave, isTooLong }: TextFormProps) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const onSaved = () => showSuccess(t('letterhead.saved'));
  const { submit, faults, busy, error } = useSubmit({ onSave, onSaved });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldFaultsContext value={faults}>
        <Stack gap="sm">
          <LinesField
            value={draft.lines}
            isTooLong={isTooLong}
            onChange={(lines) => onChange({ lines })}
          />
          <TextField
            field="footer"
            label={t('letterhead.footer')}
            maxLength={300}
            value={draft.footer}
            onChange={(footer) => onChange({ footer })}
          />
          <FormError error={error} />
          <Group>
            <Button type="submit" loading={busy}>
              {tApp('acts.save')}
            </Button>
          </Group>
        </Stack>
      </FieldFaultsContext>
    </form>
  );
}

interface LinesFieldProps {
  readonly value: string;
  readonly isTooLong: boolean;
  readonly onChange: (lines: string) => void;
}

function LinesField({ value, isTooLong, onChange }: LinesFieldProps) {
  const { t } = useTranslation('dossier');
  return (
    <Textarea
      label={t('letterhead.lines')}
      description={t('letterhead.linesText')}
      autosize
      minRows={4}
      maxRows={8}
      error={useFieldFault('lines', isTooLong ? t('letterhead.tooMany') : null)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function LogoField({
  head,
  putLogo,
  removeLogo,
}: Pick<Acts, 'putLogo' | 'removeLogo'> & { readonly head: LetterheadView }) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const [busy, setBusy] = useState(false);
  const fail = (error: unknown) => showError(tApp('errors.title'), messageOf(error, tApp));
  const put = (picture: Blob | null) => {
    if (!picture) return;
    setBusy(true);
    void putLogo(picture)
      .catch(fail)
      .finally(() => setBusy(false));
  };
  const remove = (address: string) =>
    void removeLogo(address).then(
      (picture) => showUndoable(t('letterhead.removed'), tApp('acts.undo'), () => put(picture)),
      fail,
    );
  const { logo } = head;
  return (
    <div>
      <Text fw={500}>{t('letterhead.logo')}</Text>
      <Text c="dimmed" size="sm" mb={6}>
        {t('letterhead.logoText')}
      </Text>
      <Group gap="xs">
        <FileButton accept="image/png,image/jpeg,image/webp" onChange={put}>
          {(props) => (
            <Button {...props} variant="default" loading={busy}>
              {t(logo ? 'letterhead.replace' : 'letterhead.choose')}
            </Button>
          )}
        </FileButton>
        {logo ? (
          <Button variant="subtle" color="gray" onClick={() => remove(logo)}>
            {t('letterhead.remove')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
