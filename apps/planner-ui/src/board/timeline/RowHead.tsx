import type { Resource } from '@pastille/scheduling';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardPart } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { tintOfResource } from '../view/tint.js';
import { WorksiteHead } from '../view/WorksiteHead.js';
import { OnCallMark } from './OnCallMark.js';
import type { Row } from './rows.js';

/** The head of a line. */
export const RowHead = memo(function RowHead({ row }: { readonly row: Row | undefined }) {
  switch (row?.kind) {
    case 'group':
      return <GroupHead row={row} />;
    case 'other':
      return <OtherHead />;
    case 'worksite':
      return <WorksiteLine id={row.id} />;
    case 'resource':
      return <ResourceLine id={row.id} />;
    case undefined:
      return <div className="pl-other" />;
  }
});

function GroupHead({ row }: { readonly row: Extract<Row, { kind: 'group' }> }) {
  const { t } = useTranslation('board');
  return (
    <div className="pl-group" data-group={row.group}>
      {t(`groups.${row.group}`, { count: row.count })}
    </div>
  );
}

function OtherHead() {
  const { t } = useTranslation('board');
  const face = useBoardPart(({ view }) => view.face);
  return (
    <div className="pl-other">{t(face === 'worksites' ? 'rows.noWorksite' : 'rows.nobody')}</div>
  );
}

function WorksiteLine({ id }: { readonly id: string }) {
  const worksite = useBoardPart(({ plan }) => plan.records.worksite.get(id));
  return worksite ? <WorksiteHead worksite={worksite} /> : null;
}

function ResourceLine({ id }: { readonly id: string }) {
  const resource = useBoardPart(({ plan }) => plan.records.resource.get(id));
  return resource ? <ResourceHead resource={resource} /> : null;
}

function ResourceHead({ resource }: { readonly resource: Resource }) {
  const { t } = useTranslation('board');
  const { open } = useOpening();
  const crew =
    resource.kind === 'crew' ? t('rows.members', { count: resource.members.length }) : null;
  const what = resource.kind === 'equipment' ? resource.model : (crew ?? resource.trade);
  return (
    <div
      className="pl-row-head pl-resource"
      data-resource-row={resource.id}
      style={{ '--c': tintOfResource(resource) }}
    >
      <span className="pl-avatar" aria-hidden>
        {resource.initials}
      </span>
      <span className="pl-who">
        <button
          type="button"
          className="pl-who-name"
          aria-haspopup="menu"
          onClick={({ currentTarget }) =>
            open({ kind: 'row-menu', rowId: resource.id, anchor: anchorOf(currentTarget) })
          }
        >
          {resource.name}
        </button>
        <small>
          {what ?? t(`kinds.${resource.kind}`)}
          <OnCallMark resourceId={resource.id} />
        </small>
      </span>
    </div>
  );
}
