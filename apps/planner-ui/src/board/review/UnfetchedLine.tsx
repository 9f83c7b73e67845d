import { reachWords } from '../freshness/fresh-words.js';
import { CallActs } from '../freshness/ToldByPhone.js';
import { useBoardTelling } from '../freshness/use-board-telling.js';
import { WhatChanged } from '../freshness/WhatChanged.js';
import { useBoard } from '../board-context.js';
import { BarWords, Row } from './Row.js';

interface Props {
  readonly subjectId: string;
  readonly lineKey: string;
}

/** Somebody may not know where to be: their number, and what their agenda has. */
export function UnfetchedLine({ subjectId, lineKey }: Props) {
  const { plan, facts } = useBoard();
  const telling = useBoardTelling();
  const { fresh } = facts;
  const change = fresh.changes.get(subjectId);
  const one = plan.intervention(subjectId);
  if (!change) return null;
  const people = change.unfetched.flatMap((id) => plan.records.resource.get(id) ?? []);
  const reached = people.map(({ id, name }) => (
    <small key={id} data-tone="warn">
      {name} · {reachWords(telling, change, { resourceId: id, fresh })}
    </small>
  ));
  return (
    <Row
      lineKey={lineKey}
      what={
        one ? (
          <BarWords one={one}>{reached}</BarWords>
        ) : (
          <>
            <WhatChanged change={change} />
            {reached}
          </>
        )
      }
    >
      {people.map((person) => (
        <CallActs key={person.id} change={change} person={person} />
      ))}
    </Row>
  );
}
