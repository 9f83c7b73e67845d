import { SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.js';
import { useBoardView } from '../../board-context.js';
import { FACES } from '../../view/address.js';

/** Side by side where the window is wide; else one field, so that the dates keep their place. */
export function FaceChoice({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const { view, show } = useBoardView();
  const prefer = usePreferences();
  const tight = useMediaQuery('(max-width: 86em)');
  const choose = (face: (typeof FACES)[number]): void => {
    show({ face });
    prefer({ preferences: { face } });
  };
  const data = FACES.map((value) => ({ value, label: t(`faces.${value}`) }));
  if (narrow || tight) {
    return (
      <Select
        aria-label={t('header.face')}
        size="xs"
        w={narrow ? 176 : 138}
        data={data}
        value={view.face}
        allowDeselect={false}
        onChange={(value) => value && choose(value)}
      />
    );
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('header.face')}
      value={view.face}
      onChange={choose}
      data={data}
    />
  );
}
