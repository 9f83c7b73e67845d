import { weekdayOf, type DayNumber } from '@pastille/time';
import { localDaysOf } from '../plan/local-days.js';
import { nightBefore, weekFrom } from './rest.js';
import { restlessDays, restlessWeeks } from './restless.js';
import type { RuleOver, Scene } from './rule.js';
import type { Resource } from '../model/index.js';

interface ToJudge {
  /** The days before which the night is looked at. */
  readonly nights: readonly DayNumber[];
  readonly mondays: readonly DayNumber[];
}

const known = new WeakMap<Scene, ToJudge>();

function aroundOnce(scene: Scene): ToJudge {
  const found = known.get(scene) ?? around(scene);
  known.set(scene, found);
  return found;
}

/** The weekly rest of a week may begin in it and end in the next. */
function around({ plan, spans = [] }: Scene): ToJudge {
  const touched = localDaysOf(plan.settings.zone).touchedBy(spans);
  const nights = new Set(touched.flatMap((day) => [day, day + 1]));
  const mondays = new Set(
    touched.flatMap((day) => {
      const monday = day - weekdayOf(day);
      return [monday - 7, monday];
    }),
  );
  return { nights: [...nights], mondays: [...mondays] };
}

const everywhere = (scene: Scene, resource: Resource): ToJudge => ({
  nights: restlessDays(scene.plan, resource),
  mondays: restlessWeeks(scene.plan, resource),
});

/**
 * Our people rest eleven hours between two days and thirty-five in a row each week (Code du travail,
 * art. L3131-1 and L3132-2). A warning: agreements may say otherwise.
 */
export const restTooShort: RuleOver<'resource'> = {
  code: 'rest-too-short',
  over: 'resource',
  judge(scene, resource) {
    if (resource.kind !== 'staff') return [];
    const { nights, mondays } = scene.involving ? aroundOnce(scene) : everywhere(scene, resource);
    const asked = { plan: scene.plan, resource };
    return [
      ...nights.flatMap((day) => nightBefore(asked, day)),
      ...mondays.flatMap((monday) => weekFrom(asked, monday)),
    ];
  },
};
