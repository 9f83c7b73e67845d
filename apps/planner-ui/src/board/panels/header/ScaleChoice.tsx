import { SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.js';
import { useBoardView } from '../../board-context.js';
import { SCALES, type Scale } from '../../view/range.js';

/** Side by side where the window is wide; else one field, so that the dates keep their place. */
export function ScaleChoice() {
  const { t } = useTranslation('board');
  const { view, show } = useBoardView();
  const prefer = usePreferences();
  const wide = useMediaQuery('(min-width: 106em)');
  const choose = (scale: Scale): void => {
    show({ scale });
    prefer({ preferences: { scale } });
  };
  const data = SCALES.map((value) => ({ value, label: t(`scales.${value}`) }));
  const label = t('header.scale');
  if (wide) {
    return (
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={view.scale}
        onChange={choose}
        data={data}
      />
    );
  }
  return (
    <Select
      size="xs"
      w={102}
      rightSectionWidth={24}
      aria-label={label}
      value={view.scale}
      allowDeselect={false}
      onChange={(value) => value && choose(value)}
      data={data}
    />
  );
}
