import { z } from 'zod';
import { Locale } from './accounts.js';
import { Id } from './primitives.js';

/** Whose agenda it is. `person` is one resource, `crew` a standing one with its members. */
export const FeedScope = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('person'), id: Id }),
    z.strictObject({ type: z.literal('crew'), id: Id }),
    z.strictObject({ type: z.literal('worksite'), id: Id }),
    z.strictObject({ type: z.literal('company') }),
  ])
  .meta({ id: 'FeedScope' });
export type FeedScope = z.infer<typeof FeedScope>;

/** `busy`: when, and nothing else. `no-client`: everything but the client's name and phone. */
export const FeedPrivacy = z.enum(['full', 'no-client', 'busy']);
export type FeedPrivacy = z.infer<typeof FeedPrivacy>;

export const FeedIncludes = z
  .strictObject({
    /** What the scope itself does: for a person, alone or with the crew of that day. */
    own: z.boolean(),
    /** What the other members of the crew do elsewhere. */
    crew: z.boolean(),
    absences: z.boolean(),
    onCall: z.boolean(),
    /** Keeps what was cancelled for seven days, as « Annulé : … ». */
    cancelled: z.boolean(),
  })
  .meta({ id: 'FeedIncludes' });
export type FeedIncludes = z.infer<typeof FeedIncludes>;

/** What fetches calendars, as far as it says so. `person`: somebody opened the address in a browser, which is no subscription. */
export const FEED_CLIENTS = [
  'iphone',
  'mac',
  'google',
  'outlook',
  'thunderbird',
  'davx5',
  'other',
  'person',
] as const;
export const FeedClient = z.enum(FEED_CLIENTS);
export type FeedClient = z.infer<typeof FeedClient>;

/** The last time that a kind of client fetched a feed. A server may have fetched it: nobody need have looked. */
export const FeedReadView = z
  .object({
    client: FeedClient,
    /** UTC minutes. */
    at: z.int(),
    /** The revision of the board that it was given. */
    revision: z.int(),
    /** How often, since the address was issued. */
    count: z.int(),
  })
  .meta({ id: 'FeedRead' });
export type FeedReadView = z.infer<typeof FeedReadView>;

export const FeedView = z
  .object({
    id: Id,
    boardId: Id,
    owner: z.object({ id: Id, name: z.string() }),
    /** As the phone will call it. */
    name: z.string(),
    scope: FeedScope,
    privacy: FeedPrivacy,
    locale: Locale,
    includes: FeedIncludes,
    /** UTC minutes, of the address that holds now. */
    issuedAt: z.int(),
    /** `null`: it can be read. */
    revokedAt: z.int().nullable(),
    /** One entry a kind of client, the latest first. */
    reads: z.array(FeedReadView),
    /** As it was when it was last made; `null`: nobody has read it yet. `large`: Google may stop; `cut`: what lies far ahead was left out. */
    size: z
      .object({
        events: z.int(),
        bytes: z.int(),
        warning: z.enum(['large', 'cut']).nullable(),
      })
      .nullable(),
    /** How many published changes of what it shows no client has fetched yet. */
    unfetched: z.int(),
  })
  .meta({ id: 'Feed' });
export type FeedView = z.infer<typeof FeedView>;

export const FeedsView = z.object({ feeds: z.array(FeedView) }).meta({ id: 'Feeds' });
export type FeedsView = z.infer<typeof FeedsView>;

/** The only time that the address is told: it is not kept. Later means `rotate`. */
export const IssuedFeedView = z
  .object({ feed: FeedView, address: z.string(), webcal: z.string() })
  .meta({ id: 'IssuedFeed' });
export type IssuedFeedView = z.infer<typeof IssuedFeedView>;

/** `all`: everybody's, for administrators and managers. */
export const FeedsQuery = z.object({ whose: z.enum(['own', 'all']).exactOptional() });
export type FeedsQuery = z.infer<typeof FeedsQuery>;

export const CreateFeedBody = z.object({
  id: Id,
  boardId: Id,
  scope: FeedScope,
  privacy: FeedPrivacy,
  locale: Locale,
  includes: FeedIncludes,
});
export type CreateFeedBody = z.infer<typeof CreateFeedBody>;

export const PatchFeedBody = z.object({
  privacy: FeedPrivacy.exactOptional(),
  locale: Locale.exactOptional(),
  includes: FeedIncludes.exactOptional(),
});
export type PatchFeedBody = z.infer<typeof PatchFeedBody>;

/**
 * Where a published change stands with one person. `fetched` says that a client has it, never that somebody
 * looked; `told`, that a planner says to have rung.
 */
export const ChangeReach = z.enum(['unfetched', 'fetched', 'acknowledged', 'told']);
export type ChangeReach = z.infer<typeof ChangeReach>;

/** What a person’s phone knows of the plan, as far as can be known. Only people who have a feed. */
export const FreshPersonView = z
  .object({
    resourceId: Id,
    /** Of all feeds of that person, one entry a kind of client, the latest first; empty: never fetched. */
    reads: z.array(FeedReadView),
    /** Subjects with a change that was neither fetched nor acknowledged, nor told by phone. */
    unfetched: z.array(Id),
  })
  .meta({ id: 'FreshPerson' });
export type FreshPersonView = z.infer<typeof FreshPersonView>;

/** What was changed: a published intervention, a series as far as its next visits go, or time off. */
export const FreshSubject = z.enum(['intervention', 'series', 'absence']);
export type FreshSubject = z.infer<typeof FreshSubject>;

export const FreshChangeView = z
  .object({
    subject: FreshSubject,
    subjectId: Id,
    /** UTC minutes: when the last of its changes was published, and the revision that did it. */
    changedAt: z.int(),
    revision: z.int(),
    /** When it begins now, or began for those from whom it was taken; of a series the first visit that differs. UTC minutes. */
    start: z.int(),
    people: z.array(
      z.object({
        resourceId: Id,
        /** What the change is to that person. */
        kind: z.enum(['new', 'moved', 'team', 'done', 'cancelled', 'left']),
        /** When it begins for them now, or began before it was taken from them. UTC minutes. */
        start: z.int(),
        /** The first moment at which they would be in the wrong place. UTC minutes. */
        soonest: z.int(),
        reach: ChangeReach,
        /** Who rang about this change, when (UTC minutes); `null`: nobody, or it changed again since. */
        told: z.object({ by: z.string(), at: z.int() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'FreshChange' });
export type FreshChangeView = z.infer<typeof FreshChangeView>;

/** Which published changes have not reached whom. Answered 304 while nothing was published, read, acknowledged or told. */
export const FreshnessView = z
  .object({
    boardId: Id,
    revision: z.int(),
    /** UTC minutes. */
    at: z.int(),
    people: z.array(FreshPersonView),
    /** Those of the last thirty days that concern somebody with a feed and are not over, the latest first. */
    changes: z.array(FreshChangeView),
    /** Begins or began within twenty-four hours, and it reached somebody in no way: ring them. By start. */
    notices: z.array(
      z.object({
        subject: FreshSubject,
        subjectId: Id,
        start: z.int(),
        resourceIds: z.array(Id),
      }),
    ),
  })
  .meta({ id: 'Freshness' });
export type FreshnessView = z.infer<typeof FreshnessView>;

/** A planner rang somebody about a change; `revision` is that of the change, as `FreshChangeView` has it. */
export const PhoneCallBody = z.object({ subjectId: Id, resourceId: Id, revision: z.int() });
export type PhoneCallBody = z.infer<typeof PhoneCallBody>;
