import { IconPhone } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import type { Lead } from './cures/cure.js';
import classes from './needs.module.css';
import { useProposing } from './use-proposing.js';

type Act = (event: MouseEvent<HTMLElement>) => void;

function useAct(lead: Lead): Act {
  const { show } = useBoard();
  const { open } = useOpening();
  const { proposeFor, proposeMore } = useProposing();
  return ({ currentTarget }) => {
    const anchor = anchorOf(currentTarget);
    switch (lead.kind) {
      case 'plan-task':
      case 'open-task':
        open({ kind: 'task', taskId: lead.taskId, day: null, resourceId: null, anchor });
        break;
      case 'close-partly':
        open({
          ...{ kind: 'intervention', interventionId: lead.interventionId, part: 'close' },
          anchor,
        });
        break;
      case 'propose':
        proposeMore(lead.interventionId);
        break;
      case 'absence':
        proposeFor({ type: 'absence', absenceId: lead.absenceId });
        break;
      case 'calls':
        show({ side: 'needs', section: 'calls' });
        break;
      case 'phone':
        break;
    }
  };
}

/** What takes more than a click: it opens the form for it, or the telephone. */
export function LeadButton({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation('needs');
  const act = useAct(lead);
  if (lead.kind === 'phone') {
    return (
      <a className={classes['lead']} href={`tel:${lead.phone.replaceAll(' ', '')}`}>
        <IconPhone size={13} aria-hidden /> {t('leads.phone', { name: lead.name })}
      </a>
    );
  }
  return (
    <button type="button" className={classes['lead']} data-lead={lead.kind} onClick={act}>
      {t(`leads.${lead.kind}`)}
    </button>
  );
}
