import type { Answer } from '@pastille/contracts';
import type { Snapshot, Worksite } from '@pastille/scheduling';
import {
  emptyPart,
  type ChangedPart,
  type DossierPart,
  type Subject,
} from '../../dossier/persistence/dossier-rows.js';
import { STATUS } from '../company-draft.js';
import { DEMO_COMPANY_ID, demoId } from '../demo-id.js';
import { Random } from '../random.js';
import { TEMPLATES, type Template, type TradeName } from '../trades.js';
import { LISTS } from './lists.js';
import { contactsOf, englishContact } from './people.js';
import { ASKED } from './questions.js';

/** Its own chance: the plan of the demo company is the same with and without dossiers. */
const SEED = 73_000;

const SHARE_ANSWERED = 0.75;
const SHARE_OF_CONTACTS = 0.7;

/** By the name of its works, which is its template’s. */
export function tradeOf({ works }: Snapshot, { worksId }: Worksite): TradeName | null {
  const name = works.find(({ id }) => id === worksId)?.name;
  const all: readonly Template[] = Object.values(TEMPLATES);
  return all.find((template) => template.works === name)?.trade ?? null;
}

/** What is known of the worksites of the demo company, of their clients, places and works. */
export function demoDossiers(snapshot: Snapshot, now: Date): readonly ChangedPart[] {
  const random = new Random(SEED);
  const parts = new Map<string, ChangedPart>();
  const writer = { id: demoId('user:planner'), name: 'Sophie Garnier', at: now };
  const put = (about: Subject, subjectId: string | null, content: Partial<DossierPart>): void => {
    if (subjectId === null || parts.has(subjectId)) return;
    const part = { ...emptyPart(about), ...content };
    parts.set(subjectId, { companyId: DEMO_COMPANY_ID, subjectId, part, writer });
  };
  const isOpen = ({ statusId }: Worksite): boolean =>
    statusId === STATUS.running || statusId === STATUS.toPrepare;
  for (const [nth, worksite] of snapshot.worksites.filter(isOpen).entries()) {
    const trade = tradeOf(snapshot, worksite);
    const answers = (about: Subject): Answer[] => answersOf(about, trade, random);
    put('client', worksite.clientId, {
      ...spoken(nth, worksite.clientId, random),
      answers: answers('client'),
    });
    put('location', worksite.locationId, { answers: answers('location') });
    put('works', worksite.worksId, { answers: answers('works') });
    put('worksite', worksite.id, {
      ...(trade ? listsOf(worksite, trade, { random, now }) : {}),
      answers: answers('worksite'),
    });
  }
  return [...parts.values()];
}

/** Every tenth open worksite is that of somebody who speaks English, as long as there are any. */
function spoken(nth: number, clientId: string, random: Random): Partial<DossierPart> {
  const english = nth % 10 === 4 ? englishContact((nth - 4) / 10, clientId, random) : null;
  if (english) return { language: 'en', contacts: [english] };
  const contacts = random.chance(SHARE_OF_CONTACTS) ? contactsOf(clientId, random) : [];
  return { language: contacts.length > 0 ? 'fr' : null, contacts };
}

function answersOf(about: Subject, trade: TradeName | null, random: Random): Answer[] {
  return ASKED.filter(({ question }) => question.about === about).flatMap(
    ({ question, answers }) => {
      const isAsked = question.trade === null || question.trade === trade;
      if (!isAsked || !random.chance(SHARE_ANSWERED)) return [];
      return [{ questionId: question.id, value: random.pick(answers) }];
    },
  );
}

const HOUR = 3_600_000;

/** A running job has begun its list; one that is being prepared has not. */
function listsOf(
  { id, statusId }: Worksite,
  trade: TradeName,
  { random, now }: { readonly random: Random; readonly now: Date },
): Partial<DossierPart> {
  const { checklist, materials } = LISTS[trade];
  const ticked = statusId === STATUS.running ? 1 + random.below(checklist.length - 2) : 0;
  const at = Math.floor((now.getTime() - 20 * HOUR) / 60_000);
  const done = { by: demoId('user:technician'), name: 'Julien Favre', at };
  return {
    checklist: checklist.map((label, nth) => ({
      ...{ id: demoId(`checklist:${id}:${nth}`), label },
      done: nth < ticked ? done : null,
    })),
    materials: materials.map(([label, quantity, unit, note], nth) => ({
      ...{ id: demoId(`material:${id}:${nth}`), label, quantity, unit },
      note: note ?? null,
    })),
  };
}
