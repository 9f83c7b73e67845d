import type { Resource } from '@pastille/scheduling';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../BoardContext.js';
import { tintOfTrade } from '../view/tint.js';
import { WorksiteHead } from '../view/WorksiteHead.js';
import type { Row } from './rows.js';

/** The head of a line. */
export const RowHead = memo(function RowHead({ row }: { readonly row: Row | undefined }) {
  const { t } = useTranslation('board');
  const { plan, view } = useBoard();
  if (row?.kind === 'group') {
    return (
      <div className="pl-group" data-group={row.group}>
        {t(`groups.${row.group}`, { count: row.count })}
      </div>
    );
  }
  if (row?.kind === 'other') {
    return <div className="pl-other">{t(view.face === 'worksites' ? 'rows.noWorksite' : 'rows.nobody')}</div>;
  }
  const worksite = row?.kind === 'worksite' ? plan.records.worksite.get(row.id) : undefined;
  if (worksite) return <WorksiteHead worksite={worksite} />;
  const resource = row?.kind === 'resource' ? plan.records.resource.get(row.id) : undefined;
  return resource ? <ResourceHead resource={resource} /> : <div className="pl-other" />;
});

function ResourceHead({ resource }: { readonly resource: Resource }) {
  const { t } = useTranslation('board');
  const crew = resource.kind === 'crew' ? t('rows.members', { count: resource.members.length }) : null;
  const what = resource.kind === 'equipment' ? resource.model : (crew ?? resource.trade);
  return (
    <div className="pl-row-head pl-resource" data-resource-row={resource.id} style={{ '--c': resource.color || tintOfTrade(resource.trade) }}>
      <span className="pl-avatar" aria-hidden>
        {resource.initials}
      </span>
      <span className="pl-who">
        <b>{resource.name}</b>
        <small>{what ?? t(`kinds.${resource.kind}`)}</small>
      </span>
    </div>
  );
}
