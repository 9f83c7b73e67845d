import type { Locale } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { clock, shortDay } from '../../act-links/page/times.js';
import { subjectOf } from '../../feeds/events/subject.js';
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

/** A letter to one person about what their calendar did not fetch. */
export function letterOf({ plan, name, locale, missed, link }: Lettering) {
  const words = wordsIn(locale);
  const { zone, companyName } = plan.settings;
  const lines = missed
    .toSorted((a, b) => a.start - b.start)
    .map((one) => {
      const when = `${shortDay(locale, zone, one.start)} ${clock(locale, zone, one.start)}`;
      return words
        .line(words.kinds[one.kind], when, whatOf(plan, one, words.absence))
        .replace(/, $/, '');
    });
  return {
    subject: words.subject(missed.length),
    text: words.text({ name, lines, link, company: companyName }),
  };
}
