import { Group } from '@mantine/core';
import { MailSheetButton } from '../mail/MailSheetButton.js';
import { PrintSheetButton } from './PrintSheetButton.js';
import classes from './sheet-actions.module.css';

/** What one does with the sheet of a worksite. */
export function SheetActions({ worksiteId }: { readonly worksiteId: string }) {
  return (
    <Group gap={6} wrap="nowrap" className={classes['acts'] ?? ''}>
      <PrintSheetButton worksiteId={worksiteId} />
      <MailSheetButton worksiteId={worksiteId} />
    </Group>
  );
}
