import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { CreateWorksite } from './command.js';
import type { Context, Violation } from './outcome.js';
import { invalid, proposed, refused, type Verdict } from './verdict.js';
import { pathOfTask, whenNewTasksWrong, whenWorksiteWrong } from './worksite-violations.js';

function whenIdsTaken(plan: Plan, command: CreateWorksite): readonly Violation[] {
  const { client, location, works, worksite } = command;
  const { records } = plan;
  const taken = (field: string, id: string): Violation => invalid('duplicate-id', field, { id });
  return [
    ...(client && records.client.has(client.id) ? [taken('client.id', client.id)] : []),
    ...(location && records.location.has(location.id) ? [taken('location.id', location.id)] : []),
    ...(works && records.works.has(works.id) ? [taken('works.id', works.id)] : []),
    ...(records.worksite.has(worksite.id) ? [taken('worksite.id', worksite.id)] : []),
  ];
}

const whenTaskIsElsewhere = ({ worksite, tasks }: CreateWorksite): readonly Violation[] =>
  tasks.flatMap((task, i) =>
    task.worksiteId === worksite.id
      ? []
      : [invalid('task-of-another-worksite', `tasks.${i}.worksiteId`, { task: task.label })],
  );

/** A worksite with its tasks and, where they are new, its client, place and works. */
export function createWorksite(plan: Plan, command: CreateWorksite, _context: Context): Verdict {
  const violations = [
    ...whenIdsTaken(plan, command),
    ...whenWorksiteWrong(plan, command.worksite),
    ...whenTaskIsElsewhere(command),
    ...whenNewTasksWrong(plan, command.tasks),
  ];
  if (violations.length > 0) return refused(violations);
  const { client, location, works, worksite, tasks } = command;
  const changes = [
    ...(client ? [changeOf('client', null, client)] : []),
    ...(location ? [changeOf('location', null, location)] : []),
    ...(works ? [changeOf('works', null, works)] : []),
    changeOf('worksite', null, worksite),
    ...tasks.map((task) => changeOf('task', null, task)),
  ];
  const paths = {
    client: () => 'client',
    location: () => 'location',
    works: () => 'works',
    worksite: () => 'worksite',
    task: pathOfTask(tasks),
  };
  return proposed(changes, { paths });
}
