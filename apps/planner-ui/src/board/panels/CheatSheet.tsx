import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './CheatSheet.module.css';

const LINES = [
  ['Alt ← →', 'move'],
  ['Alt ⇧ ← →', 'moveDay'],
  ['⇧ ← →', 'resize'],
  ['Alt ↑ ↓', 'replace'],
  ['L · ⇧ L', 'lock'],
  ['E · ⏎', 'open'],
  ['.', 'menu'],
  ['Del', 'cancel'],
  ['P', 'plan'],
  ['D · S', 'shift'],
  ['W', 'weather'],
  ['N', 'new'],
  ['1 2 3 0', 'colours'],
  ['T · G', 'dates'],
  ['/', 'search'],
  ['Ctrl Z · Ctrl ⇧ Z', 'undo'],
] as const;

export function CheatSheet({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('board');
  return (
    <Modal opened={opened} onClose={onClose} title={t('help.title')} size="md" centered>
      <dl className={classes['keys']}>
        {LINES.map(([keys, word]) => (
          <div key={word}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(`help.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
