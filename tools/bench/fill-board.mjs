import pg from 'pg';

/** 200 rows and 5,000 bars, each with two people, one a day and worksite, in the five weeks from Tuesday 1 December 2026; above the demo company's. */
export const WORKSITES = 200;
export const INTERVENTIONS = 5_000;
const STAFF = 100;
const TASKS_EACH = 5;

const FILL = `
with ground as (
  select board.id as board_id, board.company_id, board.main_branch_id as branch_id,
    (select id from worksite_status s where s.company_id = board.company_id and is_on_board limit 1) as status_id,
    (select id from client c where c.company_id = board.company_id limit 1) as client_id
  from board limit 1
),
staff as (
  insert into resource (id, company_id, board_id, kind, name, initials, color, branch_id, position, is_archived, employment)
  select ('00000000-0000-4000-8000-1' || lpad(n::text, 11, '0'))::uuid, company_id, board_id, 'staff',
    'Équipier ' || n, 'E' || n % 10, '#2457d6', branch_id, 10000 + n, false, 'employee'
  from ground, generate_series(0, ${STAFF - 1}) n
),
sites as (
  insert into worksite (id, company_id, board_id, reference, title, client_id, branch_id, status_id, start_date, start_certainty, rank)
  select ('00000000-0000-4000-8000-2' || lpad(n::text, 11, '0'))::uuid, company_id, board_id, 'BENCH-' || n,
    'Piscine ' || n, client_id, branch_id, status_id, date '2026-01-05' + n % 28, 'firm', n
  from ground, generate_series(0, ${WORKSITES - 1}) n
),
tasks as (
  insert into planning_task (id, company_id, board_id, worksite_id, label, position, estimate_half_days, people)
  select ('00000000-0000-4000-8000-3' || lpad(n::text, 11, '0'))::uuid, company_id, board_id,
    ('00000000-0000-4000-8000-2' || lpad((n / ${TASKS_EACH})::text, 11, '0'))::uuid, 'Tâche ' || n % ${TASKS_EACH},
    n % ${TASKS_EACH}, 10, 2
  from ground, generate_series(0, ${WORKSITES * TASKS_EACH - 1}) n
),
bars as (
  insert into intervention (id, company_id, board_id, kind, worksite_id, task_id, client_id, starts_at, ends_at, amount_half_days, state)
  select ('00000000-0000-4000-8000-4' || lpad(n::text, 11, '0'))::uuid, company_id, board_id, 'work',
    ('00000000-0000-4000-8000-2' || lpad((n % ${WORKSITES})::text, 11, '0'))::uuid,
    ('00000000-0000-4000-8000-3' || lpad((n % ${WORKSITES} * ${TASKS_EACH} + n / ${WORKSITES} % ${TASKS_EACH})::text, 11, '0'))::uuid,
    client_id,
    timestamptz '2026-12-01T07:00:00Z' + make_interval(days => n / ${WORKSITES} / 5 * 7 + n / ${WORKSITES} % 5),
    timestamptz '2026-12-01T11:00:00Z' + make_interval(days => n / ${WORKSITES} / 5 * 7 + n / ${WORKSITES} % 5),
    1, 'open'
  from ground, generate_series(0, ${INTERVENTIONS - 1}) n
)
insert into assignment (intervention_id, resource_id, company_id, role)
select ('00000000-0000-4000-8000-4' || lpad(n::text, 11, '0'))::uuid,
  ('00000000-0000-4000-8000-1' || lpad(((n + k * 37) % ${STAFF})::text, 11, '0'))::uuid, company_id,
  case k when 0 then 'lead' else 'member' end
from ground, generate_series(0, ${INTERVENTIONS - 1}) n, generate_series(0, 1) k
`;

/** The id of the n-th intervention. */
export const interventionId = (n) => `00000000-0000-4000-8000-4${String(n).padStart(11, '0')}`;

/** Behind the server's back: to be done while it is down. */
export async function fillBoard(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('set constraints all deferred');
  await client.query(FILL);
  await client.query('commit');
  await client.query('analyze');
  await client.end();
}
