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

/** The weekly rest of a week may begin in it and end in the next. */
function around({ plan, spansOf }: Scene, { id }: Resource): ToJudge {
  const touched = localDaysOf(plan.settings.zone).touchedBy(spansOf?.get(id) ?? []);
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
    const { nights, mondays } = scene.involving
      ? around(scene, resource)
      : everywhere(scene, resource);
    const asked = { plan: scene.plan, resource };
    return [
      ...nights.flatMap((day) => nightBefore(asked, day)),
      ...mondays.flatMap((monday) => weekFrom(asked, monday)),
    ];
  },
};
