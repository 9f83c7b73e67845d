import { useTranslation } from 'react-i18next';
import type { Telling } from '../../feeds/read-words.js';
import { useBoard } from '../board-context.js';

/** Where and in whose words the board tells a time. */
export function useBoardTelling(): Telling {
  const { t } = useTranslation('feeds');
  const { plan, language, now } = useBoard();
  return { t, language, zone: plan.settings.zone, now };
}
