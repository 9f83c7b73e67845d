import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CHEAT_LINES, type CheatGroup } from './cheat-lines.js';
import classes from './CheatSheet.module.css';

/** Every gesture of the board: by hand and by key. */
export function CheatSheet({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['keys', 'board']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size={1040}
      centered
      closeButtonProps={{ 'aria-label': t('board:line.close') }}
    >
      <div className={classes['sheet']}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
      <p className={classes['note']}>{t('touch')}</p>
    </Modal>
  );
}

const GROUPS: readonly CheatGroup[] = ['move', 'choose', 'bar', 'board'];

function Group({ group }: { readonly group: CheatGroup }) {
  const { t } = useTranslation('keys');
  return (
    <table className={classes['keys']}>
      <caption>{t(`groups.${group}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('hand')}</th>
          <th scope="col">{t('keys')}</th>
        </tr>
      </thead>
      <tbody>
        {CHEAT_LINES[group].map(([act, keys]) => (
          <tr key={act}>
            <th scope="row">{t(`act.${act}`)}</th>
            <td>{t(`way.${act}`)}</td>
            <td>
              <kbd>{keys}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
