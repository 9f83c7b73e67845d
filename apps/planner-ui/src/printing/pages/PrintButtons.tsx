import { Alert, Button, Group, Stack } from '@mantine/core';
import type { SheetBatchView } from '@pastille/contracts';
import { IconAlertTriangle, IconDownload, IconExternalLink, IconFiles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardId } from '../../api/plan.js';
import { messageOf } from '../../app/message-of.js';
import { useStartBatch } from './batch-query.js';
import { daysAddress, weekAddress, type PrintDraft } from './print-draft.js';

const SIZE = 18;

/** Opened beside the page, where the browser’s own print button is; or kept as a file. */
export function OpenPdf({ href }: { readonly href: string }) {
  const { t } = useTranslation('prints');
  return (
    <Group gap="xs">
      <Button
        component="a"
        href={href}
        target="_blank"
        rel="noopener"
        size="md"
        leftSection={<IconExternalLink size={SIZE} aria-hidden />}
      >
        {t('openPdf')}
      </Button>
      <Button
        component="a"
        href={href}
        download
        size="md"
        variant="default"
        leftSection={<IconDownload size={SIZE} aria-hidden />}
      >
        {t('download')}
      </Button>
    </Group>
  );
}

interface PdfProps {
  readonly kind: 'week' | 'day';
  readonly draft: PrintDraft;
}

export function PdfButtons({ kind, draft }: PdfProps) {
  const boardId = useBoardId();
  return <OpenPdf href={(kind === 'week' ? weekAddress : daysAddress)(boardId, draft)} />;
}

interface StartProps {
  readonly draft: PrintDraft;
  readonly onStarted: (view: SheetBatchView) => void;
}

/** Sheets take some seconds each to make: the page shows how far they are. */
export function StartButton({ draft, onStarted }: StartProps) {
  const { t } = useTranslation('prints');
  const { t: tApp } = useTranslation();
  const start = useStartBatch(useBoardId(), onStarted);
  const { day, resourceIds, withDayLists, sheetLanguage } = draft;
  const body = {
    ...{ day, withDayLists },
    resourceIds: resourceIds.length === 0 ? null : [...resourceIds],
    language: sheetLanguage === 'own' ? null : sheetLanguage,
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Button
        size="md"
        leftSection={<IconFiles size={SIZE} aria-hidden />}
        loading={start.isPending}
        onClick={() => start.mutate(body)}
      >
        {t('make')}
      </Button>
      {start.error ? (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={SIZE} />}>
          {messageOf(start.error, tApp)}
        </Alert>
      ) : null}
    </Stack>
  );
}
