import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Drawer } from '../drawer/Drawer.js';
import { waitingIn } from '../publishing/waiting.js';
import { weekdayDay } from '../view/words.js';
import { CallLine } from './CallLine.js';
import { closingAsPlanned } from './closing.js';
import { draftsOf, evening, SECTIONS, type Evening, type Line, type Section } from './evening.js';
import { CloseLine, RestLine } from './TodayLines.js';
import { DeliveryLine, IdleLine, NotReadyLine, UnstaffedLine } from './TomorrowLines.js';
import classes from './review.module.css';
import { UnfetchedLine } from './UnfetchedLine.js';
import { useProgress } from './use-progress.js';

function useEvening(): Evening {
  const { plan, facts, now, today } = useBoard();
  return useMemo(() => {
    const unstaffed = new Set(
      [...facts.conflictsOf].flatMap(([id, list]) =>
        list.some(({ code }) => code === 'unstaffed') ? [id] : [],
      ),
    );
    const unfetched = facts.fresh.notices.map(({ subjectId }) => subjectId);
    return evening(plan, { now, today, calls: facts.calls, unstaffed, unfetched });
  }, [plan, facts, now, today]);
}

/** « Le point de 16 h 30 »: one screen for the evening, ends with « Diffuser demain ». */
export function ReviewDrawer() {
  const { t } = useTranslation('review');
  const { plan, language } = useBoard();
  const { today, next, lines } = useEvening();
  const { open, settled, all, settle } = useProgress(plan.boardId, today, lines);
  const day = weekdayDay(language, next);
  const idle = useMemo(
    () => lines.filter(({ section }) => section === 'idle').map(({ id }) => id),
    [lines],
  );
  return (
    <Drawer
      title={t('title')}
      wide
      aside={all > 0 ? <Meter settled={settled} all={all} /> : null}
      foot={<Foot next={next} isSettled={open.length === 0 && all > 0} />}
    >
      {all === 0 ? <p className={classes['nothing']}>{t('nothing', { day })}</p> : null}
      {all === 0
        ? null
        : SECTIONS.map((section) => (
            <SectionOf
              key={section}
              section={section}
              lines={open.filter((line) => line.section === section)}
              next={next}
            >
              {(line) => (
                <LineOf line={line} next={next} idle={idle} onSettle={() => settle(line.key)} />
              )}
            </SectionOf>
          ))}
    </Drawer>
  );
}

function Meter({ settled, all }: { readonly settled: number; readonly all: number }) {
  const { t } = useTranslation('review');
  const words = t('progress', { settled, all });
  return (
    <>
      <div className={classes['bar']} aria-hidden>
        <div style={{ width: `${Math.round((100 * settled) / all)}%` }} />
      </div>
      <span className={classes['progress']} role="status" data-testid="evening-progress">
        {words}
      </span>
    </>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly lines: readonly Line[];
  readonly next: number;
  readonly children: (line: Line) => React.ReactNode;
}

function SectionOf({ section, lines, next, children }: SectionProps) {
  const { t } = useTranslation('review');
  const { language } = useBoard();
  const title = t(`sections.${section}`, { day: weekdayDay(language, next) });
  const isDone = lines.length === 0;
  return (
    <section
      className={classes['section']}
      aria-label={title}
      data-section={section}
      data-done={isDone || undefined}
    >
      <header>
        <h3>
          {title} <small>{isDone ? t('empty') : lines.length}</small>
        </h3>
        {isDone ? <IconCheck size={16} aria-hidden /> : null}
        {section === 'close' ? <CloseAll lines={lines} /> : null}
      </header>
      <ul className={classes['lines']}>
        {lines.map((line) => (
          <Keyed key={line.key}>{children(line)}</Keyed>
        ))}
      </ul>
    </section>
  );
}

const Keyed = ({ children }: { readonly children: React.ReactNode }) => children;

/** All of it as planned, in one act. */
function CloseAll({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('review');
  const { plan, store, mayPlan } = useBoard();
  if (!mayPlan || lines.length < 2) return null;
  const close = (): void => {
    const bars = lines.flatMap(({ id }) => plan.intervention(id) ?? []);
    store.run({ type: 'batch', commands: bars.map((one) => closingAsPlanned(plan, one)) });
  };
  return (
    <Button size="compact-sm" variant="default" onClick={close}>
      {t('closeAll')}
    </Button>
  );
}

interface LineOfProps {
  readonly line: Line;
  readonly next: number;
  readonly idle: readonly string[];
  readonly onSettle: () => void;
}

function LineOf({ line, ...rest }: LineOfProps) {
  const { plan } = useBoard();
  const { records } = plan;
  const { id, section, key: lineKey } = line;
  if (section === 'rest') {
    const task = records.task.get(id);
    return task ? <RestLine task={task} lineKey={lineKey} {...rest} /> : null;
  }
  if (section === 'idle') {
    const person = records.resource.get(id);
    return person ? <IdleLine person={person} lineKey={lineKey} {...rest} /> : null;
  }
  if (section === 'calls') {
    const call = records.call.get(id);
    return call ? <CallLine call={call} lineKey={lineKey} /> : null;
  }
  if (section === 'unfetched') return <UnfetchedLine subjectId={id} lineKey={lineKey} />;
  return <BarLine section={section} id={id} lineKey={lineKey} {...rest} />;
}

interface BarLineProps extends Omit<LineOfProps, 'line'> {
  readonly section: 'close' | 'unstaffed' | 'deliveries' | 'not-ready';
  readonly id: string;
  readonly lineKey: string;
}

function BarLine({ section, id, ...rest }: BarLineProps) {
  const { plan } = useBoard();
  const one = plan.intervention(id);
  if (!one) return null;
  switch (section) {
    case 'close':
      return <CloseLine one={one} {...rest} />;
    case 'unstaffed':
      return <UnstaffedLine one={one} {...rest} />;
    case 'deliveries':
      return <DeliveryLine one={one} {...rest} />;
    case 'not-ready':
      return <NotReadyLine one={one} {...rest} />;
  }
}

function Foot({ next, isSettled }: { readonly next: number; readonly isSettled: boolean }) {
  const { t } = useTranslation('review');
  const { plan, store, show, mayPlan, language } = useBoard();
  const day = weekdayDay(language, next);
  const { drafts } = waitingIn(plan);
  const ids = draftsOf(plan, drafts, next);
  const hasDrafts = plan.settings.publication === 'drafts';
  const said = hasDrafts ? t('published', { day }) : t('always');
  return (
    <div className={classes['foot']}>
      <p>
        {[isSettled ? t('allDone') : null, ids.length === 0 ? said : null]
          .filter(Boolean)
          .join(' ')}
      </p>
      {hasDrafts && drafts.length > ids.length ? (
        <Button variant="subtle" onClick={() => show({ side: 'publish' })}>
          {t('everything')}
        </Button>
      ) : null}
      {hasDrafts && mayPlan ? (
        <Button
          disabled={ids.length === 0}
          onClick={() => store.run({ type: 'publish', interventionIds: ids })}
        >
          {ids.length === 0
            ? t('publishNext', { day })
            : t('publishNextCount', { day, count: ids.length })}
        </Button>
      ) : null}
    </div>
  );
}
