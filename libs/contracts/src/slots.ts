import { z } from 'zod';
import { Amount, EndMinutes, Id, Minutes } from './primitives.js';
import { SkillName, Team } from './records.js';

/* What is asked, and answered, with the client on the phone. */

const SlotTeam = z.discriminatedUnion('type', [
  z.object({ type: z.literal('team'), resourceIds: z.array(Id).min(1).max(50) }),
  z.object({
    type: z.literal('any'),
    people: z.int().min(1).max(20),
    among: z.array(Id).min(1).max(500).nullable().default(null),
  }),
]);

/** Minutes of the local day. */
const DayTime = z
  .object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })
  .refine(({ from, to }) => from < to, {
    message: 'the end must be after the start',
    path: ['to'],
  });

/** Monday is 0. */
const Weekday = z.literal([0, 1, 2, 3, 4, 5, 6]);

export const SlotsBody = z
  .object({
    team: SlotTeam,
    equipment: z.array(Id).max(20).default([]),
    skills: z.array(SkillName).max(20).default([]),
    kind: z.enum(['work', 'appointment']).default('work'),
    amount: Amount.nullable().default(null),
    taskId: Id.nullable().default(null),
    worksiteId: Id.nullable().default(null),
    clientId: Id.nullable().default(null),
    locationId: Id.nullable().default(null),
    /** Not before; a time that is over counts as now. */
    from: Minutes,
    to: EndMinutes.nullable().default(null),
    step: z.int().min(5).max(1440).nullable().default(null),
    arrival: DayTime.nullable().default(null),
    wish: z
      .object({
        half: z.enum(['morning', 'afternoon']).nullable().default(null),
        weekdays: z.array(Weekday).max(7).default([]),
      })
      .nullable()
      .default(null),
    aroundJobs: z.boolean().default(false),
    count: z.int().min(1).max(10).nullable().default(null),
  })
  .meta({ id: 'SlotsQuestion' });
export type SlotsBody = z.infer<typeof SlotsBody>;

const Because = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const SlotsView = z
  .object({
    revision: z.int(),
    /** The earliest first, then by how well they suit. */
    slots: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        team: Team,
        score: z.object({
          wait: z.number(),
          kilometres: z.number().nullable(),
          minutesThatWeek: z.number(),
          wishesKept: z.number(),
          total: z.number(),
        }),
        reasons: z.array(Because),
        /** To be read out: when and who, then why. In the caller's language. */
        sentences: z.array(z.string()),
      }),
    ),
    reasonIfEmpty: Because.extend({ message: z.string() }).nullable(),
  })
  .meta({ id: 'Slots' });
export type SlotsView = z.infer<typeof SlotsView>;
