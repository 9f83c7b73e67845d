import { VisuallyHidden } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardPart } from '../board-context.js';
import { rangeOf } from '../view/range.js';
import { dateLabel } from '../view/words.js';
import { onCallsOf } from './row-shades.js';

/** Beside whoever is on call within the days in sight: « Astreinte du 23 nov. au 29 nov. » */
export function OnCallMark({ resourceId }: { readonly resourceId: string }) {
  const { t } = useTranslation('timeline');
  const words = useBoardPart(({ plan, view, language }) =>
    onCallsOf(plan, resourceId, rangeOf(view.scale, view.day))
      .map(({ from, to }) =>
        t('onCallFrom', { from: dateLabel(language, from), to: dateLabel(language, to) }),
      )
      .join('\n'),
  );
  if (!words) return null;
  return (
    <span className="pl-on-call" title={words} data-on-call>
      <IconPhoneCall size={13} aria-hidden />
      <span aria-hidden>{t('onCall')}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
