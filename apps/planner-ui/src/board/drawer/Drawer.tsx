import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../board-context.js';
import classes from './Drawer.module.css';

interface Props {
  readonly title: string;
  /** Beside the title: how many, or what one can do to all of them. */
  readonly aside?: ReactNode;
  /** Below, always in sight. */
  readonly foot?: ReactNode;
  /** More than a list: half of the screen. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * What stands beside the board at its right, on a phone over it. The board goes on living: it is no
 * dialog, but Escape closes it and gives the focus back to where it was.
 */
export function Drawer({ title, aside, foot, wide = false, children }: Props) {
  const { t } = useTranslation('board');
  const { show } = useBoardView();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    root.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      ref={root}
      tabIndex={-1}
      className={classes['drawer']}
      data-wide={wide || undefined}
      aria-label={title}
      data-testid="drawer"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        show({ side: null });
      }}
    >
      <header className={classes['head']}>
        <h2>{title}</h2>
        {aside}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('line.close')}
          onClick={() => show({ side: null })}
        >
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes['body']}>{children}</div>
      {foot ? <footer className={classes['foot']}>{foot}</footer> : null}
    </aside>
  );
}
