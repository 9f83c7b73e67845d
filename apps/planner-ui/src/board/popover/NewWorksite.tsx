import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { useOpened, useOpening } from './opened.js';

/** Fetched when somebody asks for it; its words and styles came with the board's page. */
const QuickWorksite = lazy(async () => {
  const { QuickWorksiteModal } = await import('../../worksites/QuickWorksiteModal.js');
  return { default: QuickWorksiteModal };
});

/** The client who calls: a worksite in one form, without leaving the board. */
export function NewWorksite() {
  const { close } = useOpening();
  return (
    <Suspense fallback={null}>
      <QuickWorksite opened onClose={close} />
    </Suspense>
  );
}

export function NewWorksiteButton() {
  const { t } = useTranslation('board');
  const { mayPlan } = useBoard();
  const { open } = useOpening();
  const opened = useOpened();
  if (!mayPlan || !opened) return null;
  return (
    <Button
      fullWidth
      variant="default"
      size="xs"
      mb={10}
      leftSection={<IconBuildingCommunity size={15} />}
      onClick={() => open({ kind: 'new-worksite', anchor: opened.anchor })}
    >
      {t('empty.newWorksite')}
    </Button>
  );
}
