import { Avatar, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';
import { initialsOf } from '../../ui/initials.js';
import { useBoardPart, useSnapshot } from '../board-context.js';
import { StateLine } from '../together/StateLine.js';
import { titleOf } from '../view/names.js';
import { tintOfTrade } from '../view/tint.js';
import classes from './BoardHeader.module.css';

const MOST = 4;

/** Who else looks at this board, what they hold, and whether we still hear them. */
export function Presence({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const people = useSnapshot((snapshot) => snapshot.people);
  const { user } = useSession();
  const others = people.filter(({ userId }) => userId !== user.id);
  // What they hold has a name in the plan; where nobody is, its changes are no news.
  const plan = useBoardPart((board) => (others.length > 0 ? board.plan : null));
  return (
    <>
      <StateLine />
      {others.length > 0 && !narrow ? (
        <Avatar.Group
          spacing={8}
          role="group"
          aria-label={t('presence.here')}
          data-testid="presence"
        >
          {others.slice(0, MOST).map(({ userId, name, holding }) => {
            const held = holding ? plan?.intervention(holding) : undefined;
            const label =
              plan && held ? t('presence.holds', { name, title: titleOf(plan, held) }) : name;
            return (
              <Tooltip key={userId} label={label}>
                <Avatar
                  size={28}
                  radius="xl"
                  role="img"
                  aria-label={label}
                  className={classes['person'] ?? ''}
                  style={{ '--c': tintOfTrade(name) }}
                >
                  {initialsOf(name)}
                </Avatar>
              </Tooltip>
            );
          })}
          {others.length > MOST ? <Avatar size={28}>+{others.length - MOST}</Avatar> : null}
        </Avatar.Group>
      ) : null}
    </>
  );
}
