import type { Locale } from '@pastille/contracts';
import type { HolidayRegion, WeeklyHours } from '@pastille/scheduling';

/** What a new company begins with. */
export interface Starter {
  readonly branchName: string;
  readonly boardName: string;
  readonly zoneName: string;
  readonly holidayRegion: HolidayRegion;
  readonly hours: WeeklyHours;
  readonly statuses: readonly { readonly name: string; readonly onBoard: boolean }[];
  readonly taskKinds: readonly StarterTaskKind[];
}

interface StarterTaskKind {
  readonly name: string;
  readonly trade: string;
  readonly halfDays: number;
  readonly people: number;
  readonly rain: boolean;
  readonly frost: boolean;
  readonly wind: boolean;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;
const morning = { from: at(8), to: at(12) };
const longDay = { morning, afternoon: { from: at(13, 30), to: at(17, 30) } };
/** 35 h would be shorter still; most of the trade works 39 h with a Friday that ends at half past four. */
const shortFriday = { morning, afternoon: { from: at(13, 30), to: at(16, 30) } };
const off = { morning: null, afternoon: null };

const HOURS: WeeklyHours = [longDay, longDay, longDay, longDay, shortFriday, off, off];

const kind = (name: string, halfDays: number, fears = ''): Omit<StarterTaskKind, 'trade'> => ({
  name,
  halfDays,
  people: halfDays > 1 ? 2 : 1,
  rain: fears.includes('rain'),
  frost: fears.includes('frost'),
  wind: fears.includes('wind'),
});

export function starterFor(locale: Locale): Starter {
  const french = locale === 'fr';
  const say = (fr: string, en: string): string => (french ? fr : en);
  const works = say('travaux', 'works');
  return {
    branchName: say('Siège', 'Main office'),
    boardName: say('Planning', 'Planning'),
    zoneName: 'Europe/Paris',
    holidayRegion: 'france',
    hours: HOURS,
    statuses: [
      { name: say('Devis', 'Quote'), onBoard: false },
      { name: say('Accepté', 'Accepted'), onBoard: true },
      { name: say('En cours', 'Under way'), onBoard: true },
      { name: say('Terminé', 'Finished'), onBoard: false },
      { name: say('Archivé', 'Archived'), onBoard: false },
    ],
    taskKinds: [
      kind(say('Visite technique', 'Site survey'), 1),
      kind(say('Préparation', 'Preparation'), 1),
      kind(say('Terrassement', 'Earthworks'), 4, 'rain frost'),
      kind(say('Pose', 'Installation'), 4),
      kind(say('Finitions', 'Finishing'), 2, 'rain'),
      kind(say('Mise en service', 'Commissioning'), 1),
      kind(say('Réception', 'Handover'), 1),
    ].map((taskKind) => ({ ...taskKind, trade: works })),
  };
}
