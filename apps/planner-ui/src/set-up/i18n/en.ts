import type { Shape } from '../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  title: 'Getting started',
  lead: 'Five minutes, and the first day is planned. Everything can be changed later in the settings.',
  step: 'Step {{n}} of {{total}}',
  skip: 'Skip this step',
  back: 'Back',
  next: 'Continue',
  leave: 'Finish later',
  steps: {
    company: 'Company',
    hours: 'Hours',
    closings: 'Closings',
    statuses: 'Statuses',
    tasks: 'Trades and tasks',
    team: 'Team and equipment',
    worksite: 'First worksite',
  },
  text: {
    company: 'The name appears on documents; public holidays are shaded on the board.',
    hours: 'Everyone’s hours. Part time is set later, for each person.',
    closings: 'The weeks in which nobody works: the board jumps them.',
    statuses: 'A worksite shows on the board when its status is ticked.',
    tasks: 'Tick your trades: each brings its usual steps, in the order of the work.',
    team: 'A name per line: initials and colours choose themselves.',
    worksite: 'The first worksite of the week: it will show on the board at once.',
  },
  closings: {
    august: 'August leave',
    christmas: 'Christmas',
    from: 'From',
    to: 'To (included)',
    other: 'Add a closing',
    otherName: 'Closing',
  },
  tasks: {
    keepGeneral: 'Keep the general tasks too ({{names}})',
  },
  team: {
    staff: 'Staff',
    staffExample: 'Eric Fontaine\nNadia Benali\nSami Roche',
    crews: 'Crews',
    crewsExample: 'Crew A: Eric Fontaine, Sami Roche\nCrew B: Nadia Benali',
    crewsHelp: 'One per line: the name, a colon, then the members.',
    equipment: 'Equipment and vans',
    equipmentExample: 'Mini digger\nLift\nVan 1',
    known: 'Already there: {{names}}',
    unknown: 'Not among the staff: {{names}}. They will be added.',
  },
  worksite: {
    none: 'Create the first worksite later',
  },
  done: 'All is ready: here is your board.',
};
