import ICAL from 'ical.js';

/** One property as `ical.js` gives it: jCal (RFC 7265), its values as they are written there. */
export interface ReadProperty {
  readonly name: string;
  readonly tzid: string | null;
  readonly values: readonly unknown[];
}

export interface ReadComponent {
  readonly properties: ReadonlyMap<string, readonly ReadProperty[]>;
  /** The minutes of each alarm that is set from the start, negative before it. */
  readonly alarms: readonly number[];
}

type JsonProperty = [name: string, parameters: Record<string, unknown>, type: string, ...unknown[]];
type JsonComponent = [name: string, properties: JsonProperty[], components: JsonComponent[]];

function propertyOf([name, parameters, , ...values]: JsonProperty): ReadProperty {
  const { tzid } = parameters;
  return { name, tzid: typeof tzid === 'string' ? tzid : null, values };
}

/** Whole minutes of a DURATION, or `null` where it is none. */
export function minutesOf(duration: unknown): number | null {
  if (typeof duration !== 'string') return null;
  try {
    return Math.floor(ICAL.Duration.fromString(duration).toSeconds() / 60);
  } catch {
    return null;
  }
}

function alarmsOf(components: readonly JsonComponent[]): readonly number[] {
  return components
    .filter(([name]) => name === 'valarm')
    .flatMap(([, properties]) => properties)
    .filter(([name, { related }]) => name === 'trigger' && related !== 'END')
    .flatMap(([, , , value]) => minutesOf(value) ?? []);
}

/** What `ical.js` makes of the lines of one event; `null` where it understands nothing. */
export function parseComponent(lines: readonly string[]): ReadComponent | null {
  try {
    // A rule is checked by ourselves: the library throws for the whole event.
    const told = lines.filter((line) => line !== '' && !/^RRULE[;:]/i.test(line));
    const [, properties, components] = ICAL.parse(told.join('\r\n')) as JsonComponent;
    const byName = new Map<string, ReadProperty[]>();
    for (const property of properties.map(propertyOf)) {
      const same = byName.get(property.name);
      if (same) same.push(property);
      else byName.set(property.name, [property]);
    }
    return { properties: byName, alarms: alarmsOf(components) };
  } catch {
    return null;
  }
}
