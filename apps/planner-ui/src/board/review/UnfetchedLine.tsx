import { reachWords } from '../freshness/fresh-words.js';
import { PhoneOf } from '../freshness/PhoneOf.js';
import { useBoardTelling } from '../freshness/use-board-telling.js';
import { useBoard } from '../board-context.js';
import { BarWords, Row } from './Row.js';

interface Props {
  readonly interventionId: string;
  readonly lineKey: string;
}

/** Somebody may not know where to be: their number, and what their agenda has. */
export function UnfetchedLine({ interventionId, lineKey }: Props) {
  const { plan, facts } = useBoard();
  const telling = useBoardTelling();
  const { fresh } = facts;
  const change = fresh.changes.get(interventionId);
  const one = plan.intervention(interventionId);
  if (!change || !one) return null;
  const people = change.unfetched.flatMap((id) => plan.records.resource.get(id) ?? []);
  return (
    <Row
      lineKey={lineKey}
      what={
        <BarWords one={one}>
          {people.map(({ id, name }) => (
            <small key={id} data-tone="warn">
              {name} · {reachWords(telling, change, { resourceId: id, fresh })}
            </small>
          ))}
        </BarWords>
      }
    >
      {people.map(({ id, name, phone }) => (
        <PhoneOf key={id} phone={phone} name={name} />
      ))}
    </Row>
  );
}
