import pg from 'pg';

/** How much is on a bench's board, above the demo company's: rows, bars, and one bar a day and row at most. */
export const SIZES = [
  { rows: 50, bars: 500 },
  { rows: 200, bars: 5_000 },
  { rows: 1_000, bars: 20_000 },
];

const TASKS_EACH = 5;

/** Each worksite has two people of its own; one bar in twenty has somebody from the next worksite, who is booked twice. */
const fillOf = ({ rows, bars }) => `
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
  from ground, generate_series(0, ${rows * 2 - 1}) n
),
sites as (
  insert into worksite (id, company_id, board_id, reference, title, client_id, branch_id, status_id, start_date, start_certainty, rank)
  select ('00000000-0000-4000-8000-2' || lpad(n::text, 11, '0'))::uuid, company_id, board_id, 'BENCH-' || n,
    'Piscine ' || n, client_id, branch_id, status_id, date '2026-01-05' + n % 28, 'firm', n
  from ground, generate_series(0, ${rows - 1}) n
),
tasks as (
  insert into planning_task (id, company_id, board_id, worksite_id, label, position, estimate_half_days, people)
  select ('00000000-0000-4000-8000-3' || lpad(n::text, 11, '0'))::uuid, company_id, board_id,
    ('00000000-0000-4000-8000-2' || lpad((n / ${TASKS_EACH})::text, 11, '0'))::uuid, 'Tâche ' || n % ${TASKS_EACH},
    n % ${TASKS_EACH}, 10, 2
  from ground, generate_series(0, ${rows * TASKS_EACH - 1}) n
),
bars as (
  insert into intervention (id, company_id, board_id, kind, worksite_id, task_id, client_id, starts_at, ends_at, amount_half_days, state)
  select ('00000000-0000-4000-8000-4' || lpad(n::text, 11, '0'))::uuid, company_id, board_id, 'work',
    ('00000000-0000-4000-8000-2' || lpad((n % ${rows})::text, 11, '0'))::uuid,
    ('00000000-0000-4000-8000-3' || lpad((n % ${rows} * ${TASKS_EACH} + n / ${rows} % ${TASKS_EACH})::text, 11, '0'))::uuid,
    client_id,
    timestamptz '2026-12-01T07:00:00Z' + make_interval(days => n / ${rows} / 5 * 7 + n / ${rows} % 5),
    timestamptz '2026-12-01T11:00:00Z' + make_interval(days => n / ${rows} / 5 * 7 + n / ${rows} % 5),
    1, 'open'
  from ground, generate_series(0, ${bars - 1}) n
)
insert into assignment (intervention_id, resource_id, company_id, role)
select ('00000000-0000-4000-8000-4' || lpad(n::text, 11, '0'))::uuid,
  ('00000000-0000-4000-8000-1' || lpad(((n % ${rows} * 2 + k + case when k = 1 and n % 20 = 7 then 1 else 0 end) % ${rows * 2})::text, 11, '0'))::uuid, company_id,
  case k when 0 then 'lead' else 'member' end
from ground, generate_series(0, ${bars - 1}) n, generate_series(0, 1) k
`;

/** The id of the n-th intervention. */
export const interventionId = (n) => `00000000-0000-4000-8000-4${String(n).padStart(11, '0')}`;

/** Behind the server's back: to be done while it is down. */
export async function fillBoard(databaseUrl, size = SIZES[1]) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('set constraints all deferred');
  await client.query(fillOf(size));
  await client.query('commit');
  await client.query('analyze');
  await client.end();
}
