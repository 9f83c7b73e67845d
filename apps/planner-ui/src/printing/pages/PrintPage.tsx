import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCompiledPlan } from '../../api/compiled-plan.js';
import { useBoardId } from '../../api/plan.js';
import { today as todayIn } from '../../app/clock.js';
import { useSession } from '../../app/session.js';
import { PageHead } from '../../ui/PageHead.js';
import { BatchPanel } from './BatchPanel.js';
import { Preview } from './Preview.js';
import { DayOptions, SheetOptions, WeekOptions } from './PrintOptions.js';
import { draftFor, PRINT_KINDS, type PrintDraft, type PrintKind } from './print-draft.js';
import { PdfButtons, StartButton } from './PrintButtons.js';
import classes from './PrintPage.module.css';

const OPTIONS = { week: WeekOptions, day: DayOptions, sheets: SheetOptions } as const;

/** What is printed of the board, and how; a batch in the making is in the address, so a reload keeps it. */
export default function PrintPage() {
  const { t } = useTranslation('prints');
  const [params, setParams] = useSearchParams();
  const plan = useCompiledPlan();
  const { user } = useSession();
  const today = todayIn(plan.settings.zone);
  const [draft, setDraft] = useState(() =>
    draftFor({ plan, today, user, shown: params.get('day') }),
  );
  const kind = PRINT_KINDS.find((one) => one === params.get('what')) ?? 'week';
  const batchId = params.get('batch');
  const change = (patch: Partial<PrintDraft>): void => setDraft({ ...draft, ...patch });
  const Options = OPTIONS[kind];
  return (
    <div className={classes['page']}>
      <PageHead title={t('title')} text={t('lead')} />
      {batchId === null ? (
        <div className={classes['columns']}>
          <Stack gap="lg">
            <Kinds value={kind} onChange={(what) => setParams({ what })} />
            <Options draft={draft} today={today} onChange={change} />
          </Stack>
          <aside className={classes['aside']}>
            <Preview kind={kind} draft={draft} />
            {kind === 'sheets' ? (
              <StartButton
                draft={draft}
                onStarted={({ id }) => setParams({ what: 'sheets', batch: id })}
              />
            ) : (
              <PdfButtons kind={kind} draft={draft} />
            )}
          </aside>
        </div>
      ) : (
        <Batch batchId={batchId} onAgain={() => setParams({ what: 'sheets' })} />
      )}
    </div>
  );
}

function Batch({ batchId, onAgain }: { readonly batchId: string; readonly onAgain: () => void }) {
  const boardId = useBoardId();
  return <BatchPanel boardId={boardId} batchId={batchId} onAgain={onAgain} />;
}

interface KindsProps {
  readonly value: PrintKind;
  readonly onChange: (kind: PrintKind) => void;
}

function Kinds({ value, onChange }: KindsProps) {
  const { t } = useTranslation('prints');
  return (
    <Radio.Group
      label={t('what')}
      value={value}
      onChange={(chosen) => onChange(PRINT_KINDS.find((one) => one === chosen) ?? 'week')}
    >
      <Stack gap={10} mt={8}>
        {PRINT_KINDS.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`kinds.${kind}`)}
            description={t(`kindsText.${kind}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
