import type { FeedIncludes, FeedPrivacy, FeedScope, Locale, Role } from '@pastille/contracts';

/** What one subscribed to. */
export interface FeedSettings {
  readonly scope: FeedScope;
  readonly privacy: FeedPrivacy;
  readonly locale: Locale;
  readonly includes: FeedIncludes;
}

/** What was made of it last: what it was made for, its validators and its size. */
export interface Made {
  /** Equal for equal text: nothing has to be made again. */
  readonly key: string;
  readonly etag: string;
  /** Whole seconds. */
  readonly modified: Date;
  /** Of the board. */
  readonly revision: number;
  readonly events: number;
  readonly bytes: number;
  readonly isCut: boolean;
}

export interface Feed extends FeedSettings {
  readonly id: string;
  readonly companyId: string;
  readonly boardId: string;
  readonly owner: {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly isActive: boolean;
  };
  /** Of the settings. */
  readonly changedAt: Date;
  readonly revokedAt: Date | null;
  /** Of the address that holds, or held last. */
  readonly issuedAt: Date;
  readonly made: Made | null;
}

/** A feed as one of its addresses finds it. */
export interface AddressedFeed {
  readonly feed: Feed;
  /** The address was rotated or revoked. */
  readonly endedAt: Date | null;
  readonly boardRevision: number;
  readonly zoneName: string;
}
