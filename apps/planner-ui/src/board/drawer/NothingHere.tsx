import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './NothingHere.module.css';

interface Props {
  readonly Icon: Icon;
  /** All is well, which is said in green. */
  readonly well?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** An empty drawer says why it is empty, and what to do next. */
export function NothingHere({ Icon, well = false, title, children }: Props) {
  return (
    <div className={classes['nothing']} data-well={well || undefined}>
      <Icon size={28} stroke={1.5} aria-hidden />
      {title ? <b>{title}</b> : null}
      <p>{children}</p>
    </div>
  );
}
