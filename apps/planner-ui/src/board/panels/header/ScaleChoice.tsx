import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.js';
import { useBoard } from '../../board-context.js';
import { SCALES } from '../../view/range.js';

export function ScaleChoice() {
  const { t } = useTranslation('board');
  const { view, show } = useBoard();
  const prefer = usePreferences();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('header.scale')}
      value={view.scale}
      onChange={(scale) => {
        show({ scale });
        prefer({ preferences: { scale } });
      }}
      data={SCALES.map((value) => ({ value, label: t(`scales.${value}`) }))}
    />
  );
}
