import { Anchor, Loader, Modal, Text } from '@mantine/core';
import type { TemplateView } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { messageOf } from '../../app/message-of.js';
import { useRights } from '../../app/rights.js';
import { templatesQuery } from '../templates-query.js';
import { ApplyForm } from './ApplyForm.js';
import { likeliest } from './likeliest.js';

interface Props {
  readonly worksite: Worksite;
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Fetches the templates, then asks which one, from when and with whom. */
export function ApplyTemplateModal({ worksite, plan, onClose }: Props) {
  const { t: tApp } = useTranslation();
  const { data, error } = useQuery(templatesQuery);
  const offered = data?.templates.filter(({ archived }) => !archived);
  if (!offered) {
    const text = error ? messageOf(error, tApp) : null;
    return <Frame onClose={onClose}>{text === null ? <Loader /> : <Text>{text}</Text>}</Frame>;
  }
  const first: TemplateView | undefined = likeliest(plan, worksite, offered);
  if (!first) {
    return (
      <Frame onClose={onClose}>
        <NoTemplates />
      </Frame>
    );
  }
  return (
    <ApplyForm
      worksite={worksite}
      plan={plan}
      templates={offered}
      first={first}
      onClose={onClose}
    />
  );
}

function Frame({ onClose, children }: Pick<Props, 'onClose'> & { readonly children: ReactNode }) {
  const { t } = useTranslation('templates');
  const { t: tApp } = useTranslation();
  return (
    <Modal
      opened
      title={t('apply.title')}
      closeButtonProps={{ 'aria-label': tApp('acts.close') }}
      onClose={onClose}
    >
      {children}
    </Modal>
  );
}

function NoTemplates() {
  const { t } = useTranslation('templates');
  const { readSettings } = useRights();
  return (
    <>
      <Text>{t('apply.none')}</Text>
      {readSettings ? (
        <Anchor component={Link} to="/settings/templates">
          {t('apply.toSettings')}
        </Anchor>
      ) : null}
    </>
  );
}
