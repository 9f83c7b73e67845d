/** How much of a file is read at most: the work is bounded by these, whatever the file holds. */
export interface ReadLimits {
  /** Of the whole file, in UTF-8. */
  readonly octets: number;
  readonly events: number;
  /** Of one event, unfolded. */
  readonly lines: number;
  /** EXDATE and RDATE of one event. */
  readonly exceptions: number;
  /** Of one series. */
  readonly overrides: number;
  /** That are told. */
  readonly faults: number;
}

export const USUAL_LIMITS: ReadLimits = {
  octets: 5_000_000,
  events: 10_000,
  lines: 5_000,
  exceptions: 2_000,
  overrides: 1_000,
  faults: 100,
};
