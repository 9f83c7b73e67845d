import { Button, Divider, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../board-context.js';
import { COLOURS } from '../view/tint.js';
import { Legend } from './Legend.js';
import { SavedViews } from './SavedViews.js';
import { useLooks } from './use-looks.js';

/** Colours, density, heads, theme; then the views one keeps, and the link to this one. */
export function DisplayFields({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('views');
  const { copyLink } = useLooks();
  return (
    <Stack gap={12} data-testid="display-fields">
      <SavedViews onDone={onDone} />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconLink size={15} />}
        onClick={() => void copyLink()}
      >
        {t('link.copy')}
      </Button>
      <Divider />
      <ColourField />
      <DensityField />
      <ThemeField />
      <HeadFields />
    </Stack>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {label}
      </Text>
      {children}
    </div>
  );
}

function ColourField() {
  const { t } = useTranslation('views');
  const { view } = useBoardView();
  const { colourBy } = useLooks();
  return (
    <Labelled label={t('colours.label')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('colours.label')}
        value={view.colours}
        onChange={colourBy}
        data={COLOURS.map((value) => ({ value, label: t(`colours.${value}`) }))}
      />
      <Legend />
    </Labelled>
  );
}

const DENSITIES = ['comfortable', 'compact'] as const;

function DensityField() {
  const { t } = useTranslation('views');
  const { preferences, prefer } = useLooks();
  return (
    <Labelled label={t('density.label')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('density.label')}
        value={preferences.density}
        onChange={(density) => prefer({ density })}
        data={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
      />
    </Labelled>
  );
}

const THEMES = ['auto', 'light', 'dark'] as const;

function ThemeField() {
  const { t } = useTranslation(['views', 'app']);
  const { preferences, prefer } = useLooks();
  return (
    <Labelled label={t('app:menu.theme')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('app:menu.theme')}
        value={preferences.theme}
        onChange={(theme) => prefer({ theme })}
        data={THEMES.map((value) => ({ value, label: t(`app:menu.${value}`) }))}
      />
    </Labelled>
  );
}

function HeadFields() {
  const { t } = useTranslation('views');
  const { preferences, prefer } = useLooks();
  return (
    <Labelled label={t('head.label')}>
      <Stack gap={8}>
        <Switch
          size="xs"
          label={t('head.rotated')}
          checked={preferences.headText === 'rotated'}
          onChange={({ currentTarget }) =>
            prefer({ headText: currentTarget.checked ? 'rotated' : 'horizontal' })
          }
        />
        <Switch
          size="xs"
          label={t('head.frozen')}
          checked={preferences.frozenHead}
          onChange={({ currentTarget }) => prefer({ frozenHead: currentTarget.checked })}
        />
      </Stack>
    </Labelled>
  );
}
