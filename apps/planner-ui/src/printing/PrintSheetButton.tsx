import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './sheet-actions.module.css';
import { usePrintSheet } from './use-print-sheet.js';

interface Props {
  readonly worksiteId: string;
  /** In a list: without a frame. */
  readonly subtle?: boolean;
}

/** The printer of a worksite: its sheet as a PDF. */
export function PrintSheetButton({ worksiteId, subtle = false }: Props) {
  const { t } = useTranslation('printing');
  const { isMaking, print } = usePrintSheet();
  return (
    <Tooltip label={t('printSheet')} openDelay={500}>
      <ActionIcon
        variant={subtle ? 'subtle' : 'default'}
        color="gray"
        size={36}
        aria-label={t('printSheet')}
        className={classes['print'] ?? ''}
        data-print-sheet
        loading={isMaking}
        onClick={() => print(worksiteId)}
      >
        <IconPrinter size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
