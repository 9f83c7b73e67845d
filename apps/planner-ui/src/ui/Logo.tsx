import classes from './Logo.module.css';

export function Logo() {
  return (
    <span className={classes['logo']}>
      <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden>
        <circle cx="6.5" cy="8" r="5.5" fill="var(--todo)" />
        <circle cx="27.5" cy="8" r="5.5" fill="var(--done)" />
        <circle cx="17" cy="8" r="6.5" fill="var(--planned)" />
      </svg>
      Pastille
    </span>
  );
}
