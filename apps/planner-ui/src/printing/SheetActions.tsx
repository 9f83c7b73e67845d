import { Group } from '@mantine/core';
import { MailSheetButton } from '../mail/MailSheetButton.js';
import { PrintSheetButton } from './PrintSheetButton.js';

/** What one does with the sheet of a worksite. */
export function SheetActions({ worksiteId }: { readonly worksiteId: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <PrintSheetButton worksiteId={worksiteId} />
      <MailSheetButton worksiteId={worksiteId} />
    </Group>
  );
}
