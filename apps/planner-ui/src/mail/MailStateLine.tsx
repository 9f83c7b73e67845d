import type { MailState, MailView } from '@pastille/contracts';
import {
  IconAlertTriangle,
  IconArchive,
  IconCheck,
  IconClock,
  IconHelpCircle,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import classes from './mail.module.css';
import { mailWords } from './mail-words.js';
import { useTelling } from './use-telling.js';

const ICONS: Readonly<Record<MailState, ComponentType<{ size: number; 'aria-hidden': boolean }>>> =
  {
    queued: IconClock,
    sending: IconSend,
    sent: IconCheck,
    failed: IconAlertTriangle,
    uncertain: IconHelpCircle,
    kept: IconArchive,
    cancelled: IconX,
  };

/** « envoyée à 9 h 12 »: a shape, a colour and words, for eyes and ears alike. */
export function MailStateLine({ mail }: { readonly mail: MailView }) {
  const telling = useTelling();
  const Icon = ICONS[mail.state];
  const isPartly = mail.recipients.some(({ state }) => state === 'refused');
  return (
    <span
      className={classes['state']}
      data-mail-state={mail.state}
      data-warn={isPartly || undefined}
    >
      <Icon size={16} aria-hidden />
      <span>{mailWords(telling, mail)}</span>
    </span>
  );
}
