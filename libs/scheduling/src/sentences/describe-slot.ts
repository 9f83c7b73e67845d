import {
  dayOf,
  dayOfLocal,
  parseLocalDate,
  toLocal,
  weekdayOf,
  type DayNumber,
} from '@pastille/time';
import type { Plan } from '../model/index.js';
import type { ProposalOption } from '../proposals/proposal.js';
import type { NoSlot, SlotParams, SlotProposal } from '../slots/slot-proposal.js';
import { formatAmount } from './amounts.js';
import { formatDay, formatHour, formatInstant } from './instant.js';
import type { SlotSentences, SlotWords } from './slot-sentence.js';
import { SLOTS_EN } from './slots-en.js';
import { SLOTS_FR } from './slots-fr.js';
import { french, type Locale } from './typography.js';

const SENTENCES: Readonly<Record<Locale, SlotSentences>> = { fr: SLOTS_FR, en: SLOTS_EN };

/** In which plan and language something is told. */
interface Telling {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly sentences: SlotSentences;
}

function dayIn({ plan }: Telling, t: number): DayNumber {
  return dayOfLocal(toLocal(plan.settings.zone, t));
}

/** Codes and dates are told in words, everything else as it is. */
function worded({ locale, sentences }: Telling, param: string, value: string): string {
  if (param === 'field') return sentences.fields[value] ?? value;
  if (param === 'until' && parseLocalDate(value) !== null) return formatDay(dayOf(value), locale);
  return value;
}

function wordsOf(telling: Telling, params: SlotParams): SlotWords {
  const { plan, locale, sentences } = telling;
  const number = (param: string): number => Number(params[param] ?? 0);
  const codes: Readonly<Record<string, string>> = sentences.conflicts;
  const say = (param: string): string => {
    const value = String(params[param] ?? '');
    return param === 'conflict' ? (codes[value] ?? value) : worded(telling, param, value);
  };
  return {
    say,
    number,
    at: (param) => formatInstant(number(param), plan.settings.zone, locale),
    day: (param) => formatDay(dayIn(telling, number(param)), locale),
    weekday: (param) => sentences.weekdays[weekdayOf(dayIn(telling, number(param)))] ?? '',
    hours: (param) => formatAmount({ minutes: number(param) }, locale),
  };
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

function slotSentence(telling: Telling, { start, end, team }: SlotProposal): string {
  const { plan, locale, sentences } = telling;
  const { zone } = plan.settings;
  const isOneDay = dayIn(telling, start) === dayIn(telling, end);
  const day = (t: number): string =>
    `${sentences.weekdays[weekdayOf(dayIn(telling, t))] ?? ''} ${formatDay(dayIn(telling, t), locale)}`;
  const names = team.map(({ resourceId }) => plan.records.resource.get(resourceId)?.name ?? '');
  return sentences.slot({
    from: { day: day(start), hour: formatHour(start, zone, locale) },
    to: { day: day(end), hour: formatHour(end, zone, locale) },
    who: listed(
      names.filter((name) => name !== ''),
      sentences.and,
    ),
    isOneDay,
  });
}

const isNone = (told: SlotProposal | NoSlot | ProposalOption): told is NoSlot => 'code' in told;

function told(telling: Telling, one: SlotProposal | NoSlot | ProposalOption): readonly string[] {
  const { sentences } = telling;
  if (isNone(one)) return [sentences.none[one.code](wordsOf(telling, one.params))];
  const first =
    'type' in one
      ? sentences.options[one.type](wordsOf(telling, one.params))
      : slotSentence(telling, one);
  const reasons = one.reasons.map(({ code, params }) =>
    sentences.reasons[code](wordsOf(telling, params)),
  );
  return [first, ...reasons];
}

/**
 * What to say of a slot on the phone, sentence by sentence: when and who, then why. Also of a way out
 * that is proposed, and, in one sentence, why there is no slot.
 */
export function describeSlot(
  plan: Plan,
  one: SlotProposal | NoSlot | ProposalOption,
  locale: Locale,
): readonly string[] {
  const sentences = told({ plan, locale, sentences: SENTENCES[locale] }, one);
  return locale === 'fr' ? sentences.map(french) : sentences;
}
