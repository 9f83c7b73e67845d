import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardPart, useBoardView } from '../board-context.js';
import { HeaderButton } from '../panels/header/HeaderButton.js';
import classes from './publishing.module.css';
import { waitingIn } from './waiting.js';

/** « Diffuser », where the company keeps drafts, with how many changes wait. */
export function PublishButton({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('publishing');
  const { view, show, mayPlan } = useBoardView();
  const keepsDrafts = useBoardPart(({ plan }) => plan.settings.publication === 'drafts');
  const count = useBoardPart(({ plan }) => waitingIn(plan).drafts.length);
  if (!mayPlan || !keepsDrafts) return null;
  const isOpen = view.side === 'publish';
  const label = `${t('publish')} (${t('waiting', { count })})`;
  const toggle = (): void => show({ side: isOpen ? null : 'publish' });
  if (narrow) {
    return (
      <HeaderButton label={label} filled={count > 0} onClick={toggle}>
        <IconSend size={16} />
      </HeaderButton>
    );
  }
  return (
    <Button
      size="xs"
      h={30}
      px={10}
      variant="default"
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      onClick={toggle}
    >
      <IconSend size={15} aria-hidden />
      <span className={classes['word']}>{t('publish')}</span>
      {count > 0 ? <span className={classes['waiting']}>{count}</span> : null}
    </Button>
  );
}
