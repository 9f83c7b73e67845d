import type { CommandInput, PlanView } from '@pastille/contracts';

type PutSettings = Extract<CommandInput, { type: 'put-record'; kind: 'settings' }>;
export type SettingsInput = PutSettings['record'];

/** The settings as a person may write them: the table of the time zone is the server's. */
export const inputOf = ({ zone, ...settings }: PlanView['settings']): SettingsInput => ({
  ...settings,
  zoneName: zone.name,
});

export const putSettings = (record: SettingsInput): PutSettings => ({
  type: 'put-record',
  kind: 'settings',
  record,
});

/** What the browser knows, else the zones of the places we serve. */
export function zoneNames(): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.length > 0
    ? known
    : ['Europe/Paris', 'America/Toronto', 'America/Montreal', 'Europe/Brussels', 'Europe/Zurich'];
}
