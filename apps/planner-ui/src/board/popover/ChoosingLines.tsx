import { Menu } from '@mantine/core';
import {
  IconClipboard,
  IconCopy,
  IconPlus,
  IconSelect,
  IconSelectAll,
  IconStack2,
} from '@tabler/icons-react';
import { dayOfLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { selectAll, toggleSelected } from '../selection/choose.js';
import { copy, dayOfStart, paste } from '../selection/copy-and-paste.js';
import { copiedSignal } from '../selection/copies.js';
import { interventionsOn } from '../selection/on-row.js';
import { placeAt } from '../selection/pointed-at.js';
import { useSelection } from '../selection/selected.js';
import { shortName } from '../view/names.js';
import { useSignal } from '../view/signal.js';
import type { MenuOf } from './BarMenu.js';
import { MenuLine } from './MenuLine.js';
import { useOpening } from './opened.js';
import { WeekLines } from './RowMenu.js';

/** What is chosen, copied and pasted; nothing of it changes the bar. */
export function ChoosingLines({ of }: { readonly of: MenuOf }) {
  const { t } = useTranslation('selection');
  const board = useBoard();
  const { ids } = useSelection();
  const { one, ones, rowId } = of;
  const { worksiteId, id: interventionId } = one;
  return (
    <>
      <Menu.Divider />
      <MenuLine
        icon={<IconSelect size={15} />}
        label={t(ids.includes(one.id) ? 'unselect' : 'select')}
        keys="␣"
        onClick={() => toggleSelected({ interventionId, rowId: rowId ?? '' })}
      />
      {worksiteId === null ? null : (
        <MenuLine
          icon={<IconSelectAll size={15} />}
          label={t('wholeWorksite')}
          onClick={() => selectAll(interventionsOn(board.plan, worksiteId))}
        />
      )}
      <MenuLine
        icon={<IconCopy size={15} />}
        label={t('copy')}
        keys="Ctrl C"
        onClick={() => copy(board, ones, rowId)}
      />
      {board.mayPlan ? <PlacingLines of={of} /> : null}
    </>
  );
}

function PlacingLines({ of: { one, anchor, rowId } }: { readonly of: MenuOf }) {
  const { t } = useTranslation('selection');
  const board = useBoard();
  const { open } = useOpening();
  const copied = useSignal(copiedSignal);
  const resource = board.plan.records.resource.get(rowId ?? '');
  const pointed = anchor.width <= 1 ? placeAt(anchor.x, anchor.y) : null;
  const day = pointed ? dayOfLocal(pointed.at) : dayOfStart(board, one);
  return (
    <>
      {copied ? (
        <MenuLine
          icon={<IconClipboard size={15} />}
          label={t('paste', { count: copied.ids.length })}
          keys="Ctrl V"
          onClick={() => paste(board, { day, rowId })}
        />
      ) : null}
      <MenuLine
        icon={<IconPlus size={15} />}
        label={t('newHere')}
        keys="N"
        opens
        onClick={() =>
          open({
            kind: 'new',
            anchor,
            preset: {
              start: one.start,
              end: null,
              resourceId: resource?.id ?? null,
              worksiteId: resource ? null : one.worksiteId,
              as: resource || one.worksiteId === null ? 'appointment' : 'task',
            },
          })
        }
      />
      {resource ? (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconStack2 size={15} />}>
              {t('ofRow', { name: shortName(resource) })}
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <WeekLines resourceId={resource.id} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      ) : null}
    </>
  );
}
