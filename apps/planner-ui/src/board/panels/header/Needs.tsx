import { useMediaQuery } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconCircleHalf2,
  IconClockExclamation,
  IconDeviceMobileX,
  IconMessage2,
  IconPhone,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../../board-context.js';
import type { Counts } from '../../needs/needs.js';
import { useUrgent } from '../../freshness/use-urgent.js';
import type { Section } from '../../needs/sections.js';
import { useNeeds } from '../../needs/use-needs.js';
import classes from '../BoardHeader.module.css';

/** Proposals have no pill of their own: they come with the absences among the conflicts. */
type Counted = Exclude<Section, 'proposals'>;

const PILLS = [
  { section: 'conflicts', tone: 'bad', Icon: IconAlertTriangle },
  { section: 'dots', tone: 'ask', Icon: IconCircleHalf2 },
  { section: 'unstaffed', tone: 'ask', Icon: IconUserQuestion },
  { section: 'to-close', tone: 'ask', Icon: IconClockExclamation },
  { section: 'calls', tone: 'ask', Icon: IconPhone },
  { section: 'reports', tone: 'ask', Icon: IconMessage2 },
  { section: 'unfetched', tone: 'calm', Icon: IconDeviceMobileX },
] as const satisfies readonly {
  section: Counted;
  tone: 'bad' | 'ask' | 'calm';
  Icon: typeof IconPhone;
}[];

/** Opens the drawer at that part, or closes it where it stands open already. */
function useToggle(): (section: Section | null) => void {
  const { view, show } = useBoardView();
  const { section: shown } = useNeeds();
  return (section) => {
    const isOpen = view.side === 'needs' && (section === null || section === shown);
    show(isOpen ? { side: null, section: null } : { side: 'needs', section });
  };
}

function Pill({ pill, count }: { readonly pill: (typeof PILLS)[number]; readonly count: number }) {
  const { t } = useTranslation('needs');
  const { view } = useBoardView();
  const { section: shown } = useNeeds();
  const toggle = useToggle();
  const { section, tone, Icon } = pill;
  const urgent = useUrgent(section);
  const words = [
    t(`pill.${section}`, { count }),
    urgent > 0 ? t('pill.urgent', { count: urgent }) : null,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      className={classes['pill']}
      data-tone={urgent > 0 ? 'ask' : tone}
      aria-label={words}
      title={words}
      aria-expanded={view.side === 'needs' && shown === section}
      data-pill={section}
      onClick={() => toggle(section)}
    >
      <Icon size={13} stroke={2} aria-hidden /> {count}
    </button>
  );
}

/** What has not been fetched yet needs a human only where it begins within a day. */
const sum = (counts: Counts, urgent: number): number =>
  PILLS.reduce((all, { section }) => all + counts[section], urgent - counts.unfetched);

/** On a phone there is room for one: all that needs a human. */
function OnePill({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation('needs');
  const { view } = useBoardView();
  const toggle = useToggle();
  const all = sum(counts, useUrgent('unfetched'));
  if (all === 0) return null;
  return (
    <button
      type="button"
      className={classes['pill']}
      data-tone={counts.conflicts > 0 ? 'bad' : 'ask'}
      aria-expanded={view.side === 'needs'}
      data-pill="all"
      onClick={() => toggle(null)}
    >
      {t('pill.all', { count: all })}
    </button>
  );
}

/** What needs a human, by kind: nothing to say, nothing shown. */
export function Needs() {
  const { counts } = useNeeds();
  const narrow = useMediaQuery('(max-width: 48em)');
  if (narrow) return <OnePill counts={counts} />;
  return PILLS.filter(({ section }) => counts[section] > 0).map((pill) => (
    <Pill key={pill.section} pill={pill} count={counts[pill.section]} />
  ));
}
