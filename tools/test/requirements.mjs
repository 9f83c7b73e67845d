// What the tests need beyond npm packages, found or fetched before anything runs: a suite that fails
// after ten minutes for want of a browser has wasted them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';

/** As in package.json "engines". */
const NODE_RANGES = [
  { major: 20, minor: 19 },
  { major: 22, minor: 13 },
  { major: 24, minor: 11 },
];

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const EMOJI_FONT_FOLDERS = ['/usr/share/fonts/truetype/noto', '/usr/share/fonts/noto'];

/** The browser that end-to-end tests and benchmarks drive, or undefined. */
export function findChromium() {
  const given = process.env['CHROMIUM_PATH'];
  return [given, ...CHROMIUM_PLACES].find((path) => path && isExecutable(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasEmojiFont() {
  if (process.platform !== 'linux') return true;
  return EMOJI_FONT_FOLDERS.some(
    (folder) =>
      existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('NotoColorEmoji')),
  );
}

function isNodeSupported() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24) return true;
  return NODE_RANGES.some((range) => range.major === major && minor >= range.minor);
}

/** Debian's own Python has Debian's modules, whatever other Python comes first. */
const PYTHON = '/usr/bin/python3';

/** Programs of others that must read our calendars alike: what to ask each for, and Debian's names of what it lacks. */
const READERS = [
  [
    [PYTHON, '-c', 'import icalendar, recurring_ical_events'],
    'python3-icalendar python3-recurring-ical-events',
  ],
  [
    [PYTHON, '-c', "import gi; gi.require_version('ICalGLib', '3.0')"],
    'python3-gi gir1.2-ical-3.0',
  ],
  [[PYTHON, '-c', 'import vobject'], 'python3-vobject'],
  [[PYTHON, '-c', 'import khal.khalendar, vdirsyncer.vobject'], 'khal vdirsyncer'],
  [
    ['php', '-r', "exit((@include 'Sabre/VObject/includes.php') ? 0 : 1);"],
    'php-cli php-sabre-vobject',
  ],
];

const missingReaders = () =>
  READERS.filter(([[program, ...args]]) => spawnSync(program, args).status !== 0).flatMap(
    ([, packages]) => packages.split(' '),
  );

/** Pages of a PDF become pictures, so that what was printed can be looked at. */
const hasPdfPictures = () =>
  ['pdftoppm', 'pdftotext'].every((program) => !spawnSync(program, ['-v']).error);

/** Debian's names of the packages that are missing. */
function missingPackages() {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasEmojiFont() ? [] : ['fonts-noto-color-emoji']),
    ...missingReaders(),
    ...(hasPdfPictures() ? [] : ['poppler-utils']),
  ];
}

const canInstall = () => process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');

function install(packages) {
  const run = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
}

/** Says in sentences what the machine lacks; an empty list means that the tests can run. */
export function prepareMachine() {
  const faults = [];
  if (!isNodeSupported()) {
    faults.push(
      `Node ${process.versions.node} is not supported: install 20.19+, 22.13+ or 24.11+ (https://nodejs.org).`,
    );
  }
  if (missingPackages().length > 0 && canInstall()) install(missingPackages());
  const missing = missingPackages();
  if (missing.length > 0) {
    faults.push(
      `Missing: ${missing.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}. ` +
        'Elsewhere install Chromium or Chrome, and name its path in CHROMIUM_PATH; the programs that read ' +
        'calendars are Debian’s. See docs/testing.md.',
    );
  }
  return faults;
}
