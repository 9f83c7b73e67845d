import { Checkbox, Chip, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { amountLabel } from '../board/view/words.js';
import { TRADE_PRESETS, type KindPreset, type TradePreset } from './trade-presets.js';
import classes from './TradeChoice.module.css';

/** The steps ticked, by trade. */
export type TradeTicks = Readonly<Partial<Record<TradePreset['key'], readonly KindPreset[]>>>;

interface TradeChoiceProps {
  readonly ticks: TradeTicks;
  readonly onChange: (ticks: TradeTicks) => void;
}

/** One tick brings a trade with all its steps; then one unticks what one does not do. */
export function TradeChoice({ ticks, onChange }: TradeChoiceProps) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const put = (preset: TradePreset, kinds: readonly KindPreset[]) =>
    onChange({ ...ticks, [preset.key]: kinds });
  const toggle = (preset: TradePreset, kind: KindPreset) => {
    const ticked = ticks[preset.key] ?? [];
    put(
      preset,
      preset.kinds.filter((one) => (one === kind ? !ticked.includes(one) : ticked.includes(one))),
    );
  };
  return (
    <Stack gap="sm" role="group" aria-label={t('kinds.presetsTitle')}>
      {TRADE_PRESETS.map((preset) => {
        const ticked = ticks[preset.key] ?? [];
        return (
          <div
            key={preset.key}
            className={classes['trade']}
            style={{ borderInlineStartColor: `var(--${preset.key})` }}
          >
            <Checkbox
              label={preset.trade[language]}
              classNames={{ label: classes['tradeName'] ?? '' }}
              checked={ticked.length > 0}
              indeterminate={ticked.length > 0 && ticked.length < preset.kinds.length}
              onChange={() => put(preset, ticked.length > 0 ? [] : preset.kinds)}
            />
            {ticked.length > 0 ? (
              <Group gap={6} mt="xs">
                {preset.kinds.map((kind) => (
                  <Chip
                    key={kind.name.fr}
                    size="sm"
                    checked={ticked.includes(kind)}
                    onChange={() => toggle(preset, kind)}
                  >
                    {kind.name[language]} · {amountLabel(language, kind.amount)}
                  </Chip>
                ))}
              </Group>
            ) : null}
          </div>
        );
      })}
    </Stack>
  );
}
