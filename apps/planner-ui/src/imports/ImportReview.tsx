import { Alert, Loader, Text } from '@mantine/core';
import type { ImportMapping, ImportView } from '@pastille/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../app/message-of.js';
import { ApplyBar } from './ApplyBar.js';
import { ColumnMapping } from './ColumnMapping.js';
import { ErrorList } from './ErrorList.js';
import { ImportOutcome } from './ImportOutcome.js';
import { MappingOptions } from './MappingOptions.js';
import { PreviewCounts } from './PreviewCounts.js';
import { PreviewTable } from './PreviewTable.js';
import { SavedMappings } from './SavedMappings.js';
import { useImportActs } from './import-query.js';
import classes from './ImportsPage.module.css';

interface ImportReviewProps {
  readonly view: ImportView;
  readonly onForget: () => void;
}

/** What the file says and what would become of it; every change of the mapping previews again. */
export function ImportReview({ view, onForget }: ImportReviewProps) {
  const { t } = useTranslation('imports');
  const acts = useImportActs(view.id);
  /** What one chose last, shown at once while the server still reads with it. */
  const [chosen, setChosen] = useState<ImportMapping | null>(null);
  const mapping = acts.remap.isPending ? (chosen ?? view.mapping) : view.mapping;
  const remap = (next: ImportMapping) => {
    setChosen(next);
    acts.remap.mutate(next);
  };
  const busy = acts.remap.isPending || view.state === 'previewing';
  const error = acts.remap.error ?? acts.apply.error ?? acts.cancel.error;
  if (view.state === 'applied') return <ImportOutcome view={view} onForget={onForget} />;
  return (
    <div className={classes['review']}>
      <div className={classes['fileLine']}>
        <Text fw={600}>{view.fileName}</Text>
        {busy ? (
          <span className={classes['busy']} role="status">
            <Loader size={16} /> {t('previewing')}
          </span>
        ) : null}
        <SavedMappings mapping={mapping} onChoose={remap} />
      </div>
      <Notices view={view} error={error} />
      <PreviewCounts view={view} />
      <ErrorList view={view} />
      <div className={classes['columns']}>
        <ColumnMapping view={view} mapping={mapping} onChange={remap} />
        <MappingOptions view={view} mapping={mapping} onChange={remap} />
      </div>
      <PreviewTable rows={view.preview} />
      <ApplyBar view={view} busy={busy} acts={acts} />
    </div>
  );
}

/** What stands in the way, or what just happened. */
function Notices({ view, error }: { readonly view: ImportView; readonly error: unknown }) {
  const { t } = useTranslation('imports');
  const { t: tApp } = useTranslation();
  return (
    <>
      {error ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
          {messageOf(error, tApp)}
        </Alert>
      ) : null}
      {view.message ? (
        <Alert
          color="red"
          icon={<IconAlertTriangle size={18} />}
          role="alert"
          title={t('apply.failed')}
        >
          {view.message} {t('apply.failedText')}
        </Alert>
      ) : null}
      {view.state === 'cancelled' ? (
        <Alert color="yellow" title={t('apply.cancelled')}>
          {t('apply.cancelledText')}
        </Alert>
      ) : null}
    </>
  );
}
