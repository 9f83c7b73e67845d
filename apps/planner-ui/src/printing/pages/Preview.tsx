import { Text } from '@mantine/core';
import { dayOf, isoWeekOf } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { PagePicture } from './PagePicture.js';
import type { PrintDraft, PrintKind } from './print-draft.js';
import { useDayWords } from './use-day-words.js';
import classes from './PrintPage.module.css';

interface Props {
  readonly kind: PrintKind;
  readonly draft: PrintDraft;
}

/** What will come out of the printer, in a sketch and two lines. */
export function Preview({ kind, draft }: Props) {
  const { t } = useTranslation('prints');
  const { title, text } = useSaying({ kind, draft });
  return (
    <section className={classes['preview']} aria-label={t('preview.label')}>
      <PagePicture kind={kind} draft={draft} />
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </section>
  );
}

function useSaying({ kind, draft }: Props): { readonly title: string; readonly text: string } {
  const { t } = useTranslation('prints');
  const dayWords = useDayWords();
  const { week } = isoWeekOf(dayOf(draft.from));
  const next = isoWeekOf(dayOf(draft.from) + 7).week;
  const paper = draft.paper.toUpperCase();
  const day = dayWords(draft.day);
  switch (kind) {
    case 'week':
      return {
        title: t(draft.weeks === '2' ? 'preview.weeks' : 'preview.week', { paper, week, next }),
        text: t(`preview.${draft.by}`),
      };
    case 'day':
      return {
        title: t('preview.day', { day }),
        text: t(draft.resourceIds.length === 0 ? 'preview.dayText' : 'preview.dayTextFor'),
      };
    case 'sheets':
      return {
        title: t('preview.sheets', { day }),
        text: t(draft.withDayLists ? 'preview.sheetsTextWith' : 'preview.sheetsText'),
      };
  }
}
