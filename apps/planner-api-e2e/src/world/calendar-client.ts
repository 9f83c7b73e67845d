import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Programs that others wrote: `vdirsyncer` fetches a feed as any subscriber does, `khal` reads what it got. */
export class CalendarClient {
  private constructor(private readonly home: string) {}

  static async install(address: string): Promise<CalendarClient> {
    const home = await mkdtemp(join(tmpdir(), 'pastille-subscriber-'));
    const client = new CalendarClient(home);
    await mkdir(join(home, 'calendar'));
    await writeFile(join(home, 'vdirsyncer.conf'), syncConfig(home, address));
    await writeFile(join(home, 'khal.conf'), readConfig(home));
    await client.ask('vdirsyncer', ['-c', join(home, 'vdirsyncer.conf'), 'discover', 'feed']);
    return client;
  }

  /** A feed that is empty now empties the calendar: a phone does not ask either. */
  async sync(): Promise<void> {
    const config = join(this.home, 'vdirsyncer.conf');
    await this.ask('vdirsyncer', ['-c', config, 'sync', '--force-delete', 'feed']);
  }

  /** `2026-11-25 08:00 17:00` for each event of each day, in order. */
  async agenda(from: string, days: number): Promise<readonly string[]> {
    const format = '{start-date} {start-time} {end-time}';
    const { stdout } = await this.ask('khal', [
      ...['-c', join(this.home, 'khal.conf'), 'list', '--day-format', '', '--format', format],
      ...[from, `${days}d`],
    ]);
    const lines = stdout.split('\n').map((line) => line.trim());
    return lines.filter((line) => /^\d/.test(line)).map(inShort);
  }

  async uninstall(): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }

  private ask(program: string, args: readonly string[]) {
    const own = { HOME: this.home, XDG_CACHE_HOME: join(this.home, 'cache') };
    const env = {
      ...process.env,
      ...own,
      XDG_DATA_HOME: join(this.home, 'data'),
      TZ: 'Europe/Paris',
    };
    return run(program, args, { env });
  }
}

const inShort = (line: string): string => {
  const [date = '', start, end] = line.split(/\s+/);
  return start ? `${date} ${start} ${end ?? ''}`.trim() : `${date} all day`;
};

const syncConfig = (home: string, address: string): string => `[general]
status_path = "${home}/status"

[pair feed]
a = "theirs"
b = "ours"
collections = null
conflict_resolution = "a wins"

[storage theirs]
type = "http"
url = "${address}"

[storage ours]
type = "filesystem"
path = "${home}/calendar"
fileext = ".ics"
`;

const readConfig = (home: string): string => `[calendars]
[[luc]]
path = ${home}/calendar
readonly = True

[locale]
local_timezone = Europe/Paris
default_timezone = Europe/Paris
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M

[sqlite]
path = ${home}/khal.db
`;
