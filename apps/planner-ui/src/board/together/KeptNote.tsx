import { Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Floating } from '../popover/Floating.js';
import type { Anchor } from '../popover/opened.js';
import { useSignal } from '../view/signal.js';
import { draftNote } from './draft-note.js';

interface Props {
  readonly interventionId: string;
  readonly anchor: Anchor;
}

/** The bar went while one was writing a note on it: what one wrote is still there to be taken along. */
export function KeptNote({ interventionId, anchor }: Props) {
  const { t } = useTranslation('together');
  const draft = useSignal(draftNote);
  const isKept = draft?.interventionId === interventionId;
  useEffect(() => () => draftNote.set(null), []);
  if (!isKept) return null;
  return (
    <Floating anchor={anchor} label={t('settle.gone')} width={340}>
      <div data-testid="kept-note">
        <p>{t('settle.gone')}</p>
        <Textarea
          label={t('settle.kept')}
          value={draft.text}
          readOnly
          autosize
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Floating>
  );
}
