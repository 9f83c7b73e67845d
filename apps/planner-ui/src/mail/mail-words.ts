import type { MailTrouble, MailView } from '@pastille/contracts';
import { dayOfLocal, toLocal, type Minutes, type Zone } from '@pastille/time';
import type { TFunction } from 'i18next';
import { clock, nearDay, type Language } from '../board/view/words.js';

/** Where and in whose words something is told. */
export interface Telling {
  readonly t: TFunction<'mail'>;
  readonly language: Language;
  readonly zone: Zone;
  readonly now: Minutes;
}

/** « à 9 h 12 », « hier à 18 h », « le 21 nov. à 7 h 02 » */
export function whenWords({ t, language, zone, now }: Telling, at: Minutes): string {
  const local = toLocal(zone, at);
  const time = clock(language, local);
  const [day, today] = [dayOfLocal(local), dayOfLocal(toLocal(zone, now))];
  if (day === today) return t('at', { time });
  if (day === today - 1) return t('yesterday', { time });
  return t('on', { day: nearDay(language, day, today), time });
}

export const troubleWords = ({ t }: Pick<Telling, 't'>, trouble: MailTrouble): string =>
  t(`trouble.${trouble}`);

type Told = Pick<
  MailView,
  'state' | 'attempts' | 'nextAttemptAt' | 'sentAt' | 'trouble' | 'said' | 'recipients'
>;

/** The state alone, with its time. */
function stateWords(telling: Telling, { state, attempts, nextAttemptAt, sentAt }: Told): string {
  const { t } = telling;
  if (state === 'sent') return t('state.sent', { when: whenWords(telling, sentAt ?? telling.now) });
  if (state === 'queued' && attempts > 0 && nextAttemptAt !== null) {
    return t('state.again', { when: whenWords(telling, nextAttemptAt) });
  }
  return t(`state.${state}`);
}

/** What the server said of some of them, where it said something of its own. */
const ofRecipients = ({ t }: Telling, { recipients, state }: Told): readonly string[] =>
  recipients.flatMap(({ state: reach, said, address }) => {
    if (said === null || reach === 'accepted' || state === 'failed') return [];
    return [t(reach === 'refused' ? 'state.refusedBy' : 'state.putOff', { who: address, said })];
  });

/** « envoyée à 9 h 12 », « nouvel essai à 9 h 17 : le serveur ne répond pas » */
export function mailWords(telling: Telling, mail: Told): string {
  const { t } = telling;
  const state = stateWords(telling, mail);
  const some = ofRecipients(telling, mail);
  if (some.length > 0) return [state, ...some].join(' · ');
  const isOut = mail.state === 'sent' || mail.state === 'kept' || mail.state === 'cancelled';
  if (isOut || mail.trouble === null) return state;
  const why = mail.said ?? troubleWords(telling, mail.trouble);
  return t('state.because', { state, why });
}
