import { Button, type ButtonProps } from '@mantine/core';
import type { Plan, Worksite } from '@pastille/scheduling';
import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRights } from '../../app/rights.js';
import { ApplyTemplateModal } from './ApplyTemplateModal.js';

interface Props extends Pick<ButtonProps, 'variant' | 'size' | 'mt'> {
  readonly worksite: Worksite;
  readonly plan: Plan;
}

/** « Appliquer un modèle », for whoever keeps tasks. */
export function ApplyTemplate({ worksite, plan, ...look }: Props) {
  const { t } = useTranslation('templates');
  const { editRecords } = useRights();
  const [isOpen, setOpen] = useState(false);
  if (!editRecords) return null;
  return (
    <>
      <Button
        variant="default"
        {...look}
        leftSection={<IconTemplate size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('apply.open')}
      </Button>
      {isOpen ? (
        <ApplyTemplateModal worksite={worksite} plan={plan} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
