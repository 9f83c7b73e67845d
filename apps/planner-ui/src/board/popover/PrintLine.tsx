import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePrintSheet } from '../../printing/use-print-sheet.js';
import { MenuLine } from './MenuLine.js';

/** In the menu of a bar or a worksite: its sheet as a PDF. `null`: the bar is of no worksite. */
export function PrintLine({ worksiteId }: { readonly worksiteId: string | null }) {
  const { t } = useTranslation('printing');
  const { print } = usePrintSheet();
  if (worksiteId === null) return null;
  return (
    <MenuLine
      icon={<IconPrinter size={15} />}
      label={t('printSheet')}
      onClick={() => print(worksiteId)}
    />
  );
}
