import { IconClockPause } from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { MenuLine } from '../popover/MenuLine.js';
import { useProposing } from './use-proposing.js';

/** « Retard ou dépassement… »: what may be done about a bar that is late, or takes longer than planned. */
export function DelayLine({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('needs');
  const { proposeMore } = useProposing();
  if (one.kind !== 'work' || one.amount === null) return null;
  return (
    <MenuLine
      icon={<IconClockPause size={15} />}
      label={t('proposals.menu')}
      onClick={() => proposeMore(one.id)}
    />
  );
}
