import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRights } from '../app/rights.js';
import { MailSheetDialog } from './MailSheetDialog.js';

/** The envelope of a worksite: mails its sheet. */
export function MailSheetButton({ worksiteId }: { readonly worksiteId: string }) {
  const { t } = useTranslation('mail');
  const { plan: mayMail } = useRights();
  const [open, setOpen] = useState(false);
  if (!mayMail) return null;
  return (
    <>
      <Tooltip label={t('sheet.button')} openDelay={500}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('sheet.button')}
          data-mail-sheet
          onClick={() => setOpen(true)}
        >
          <IconMail size={18} />
        </ActionIcon>
      </Tooltip>
      {open ? <MailSheetDialog worksiteId={worksiteId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
