import type { Locale } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { clock, shortDay } from '../../act-links/page/times.js';
import { subjectOf } from '../../feeds/events/subject.js';
import type { WrittenNotice } from '../persistence/notice-rows.js';
import type { Missed } from './notices-of-people.js';
import { wordsIn } from './words.js';

/** « Pose du poêle, Brunier, Yenne »: as far as the plan still knows it. */
function whatOf(plan: Plan, { subject, subjectId }: Missed, absence: string): string {
  if (subject === 'absence') return absence;
  const one = plan.intervention(subjectId) ?? plan.records.series.get(subjectId);
  if (!one) return '';
  const { worksite, task, client, location } = subjectOf(plan, one);
  const parts = [task?.label, worksite?.title, client?.name, location?.city];
  return parts.flatMap((part) => part || []).join(', ');
}

export interface Lettering {
  readonly plan: Plan;
  readonly name: string;
  readonly locale: Locale;
  readonly missed: readonly Missed[];
  readonly link: string | null;
}

/** « - Déplacé : mar. 24 nov. 8 h, Pose du poêle, Brunier, Yenne » */
function lineOf({ plan, locale }: Pick<Lettering, 'plan' | 'locale'>, one: Missed): string {
  const words = wordsIn(locale);
  const { zone } = plan.settings;
  const when = `${shortDay(locale, zone, one.start)} ${clock(locale, zone, one.start)}`;
  const what = whatOf(plan, one, words.absence);
  return words.line(words.kinds[one.kind], when, what).replace(/, $/, '');
}

/** Whether the last letter about it said the same: what changed since is others’ business. */
export function isSaidBy(
  known: readonly WrittenNotice[],
  telling: Pick<Lettering, 'plan' | 'locale'>,
  one: Missed,
): boolean {
  const last = known.find(({ subjectId }) => subjectId === one.subjectId);
  return last !== undefined && last.text.split('\n').includes(lineOf(telling, one));
}

/** A letter to one person about what their calendar did not fetch. */
export function letterOf({ plan, name, locale, missed, link }: Lettering) {
  const words = wordsIn(locale);
  const { companyName } = plan.settings;
  const lines = missed
    .toSorted((a, b) => a.start - b.start)
    .map((one) => lineOf({ plan, locale }, one));
  return {
    subject: words.subject(missed.length),
    text: words.text({ name, lines, link, company: companyName }),
  };
}
