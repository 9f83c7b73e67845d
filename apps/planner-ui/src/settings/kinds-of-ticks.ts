import type { Language } from '../i18n/start.js';
import { kindsOfPreset, type TaskKindView } from './new-task-kind.js';
import type { TradeTicks } from './TradeChoice.js';
import { TRADE_PRESETS } from './trade-presets.js';

/** Every ticked step of every trade as a record, numbered one after the other. */
export function kindsOfTicks(
  known: readonly TaskKindView[],
  ticks: TradeTicks,
  language: Language,
): TaskKindView[] {
  return TRADE_PRESETS.reduce<TaskKindView[]>((made, trade) => {
    const kinds = ticks[trade.key] ?? [];
    return [...made, ...kindsOfPreset([...known, ...made], { trade, kinds }, language)];
  }, []);
}
