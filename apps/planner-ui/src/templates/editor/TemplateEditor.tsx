import { Alert, Anchor, Autocomplete, Button, Group, Text, TextInput, Title } from '@mantine/core';
import type { TemplateView } from '@pastille/contracts';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePlan } from '../../api/plan.js';
import { useRights } from '../../app/rights.js';
import { FormError } from '../../ui/FormError.js';
import { showSuccess } from '../../ui/toasts.js';
import { StepList } from './StepList.js';
import { useTemplateDraft, type TemplateDraft } from './use-template-draft.js';
import { Versions } from './Versions.js';
import classes from './editor.module.css';

/** In the address, for the template that is not there yet. */
export const NEW_TEMPLATE = 'new';

interface Props {
  readonly template: TemplateView | null;
}

/** One template with all its steps on one page; saving makes the next version. */
export function TemplateEditor({ template }: Props) {
  const { t } = useTranslation('templates');
  const { administer } = useRights();
  const [, setParams] = useSearchParams();
  const form = useTemplateDraft(template);
  const [said, setSaid] = useState('');
  const save = async (over?: number) => {
    const saved = await form.save(over);
    if (!saved) return;
    const { name, version } = saved;
    showSuccess(template ? t('editor.savedAs', { name, version }) : t('editor.created', { name }));
    setParams({});
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <Anchor component={Link} to="/settings/templates" size="sm" className={classes['back'] ?? ''}>
        <IconArrowLeft size={14} aria-hidden /> {t('editor.back')}
      </Anchor>
      <Title order={2} size="h4">
        {template?.name ?? t('editor.new')}
      </Title>
      {administer ? null : <Text c="dimmed">{t('editor.readOnly')}</Text>}
      <fieldset disabled={!administer} className={classes['fields']}>
        <Head draft={form.draft} onChange={form.set} isTried={form.isTried} />
        <StepList
          steps={form.draft.steps}
          trade={form.draft.trade}
          onChange={(steps) => form.set({ steps })}
          onSaid={setSaid}
        />
      </fieldset>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      {administer ? (
        <div className={classes['foot']}>
          <Problems form={form} onKeepMine={(over) => void save(over)} />
          <Group justify="flex-end">
            {form.isChanged ? (
              <Text size="sm" c="dimmed">
                {t('editor.unsaved')}
              </Text>
            ) : null}
            <Button type="submit" loading={form.isBusy}>
              {t('editor.save')}
            </Button>
          </Group>
        </div>
      ) : null}
      {template ? <Versions template={template} onTake={form.take} /> : null}
    </form>
  );
}

interface HeadProps {
  readonly draft: TemplateDraft;
  readonly onChange: (patch: Partial<TemplateDraft>) => void;
  readonly isTried: boolean;
}

function Head({ draft, onChange, isTried }: HeadProps) {
  const { t } = useTranslation('templates');
  const { t: tApp } = useTranslation();
  const { t: tSettings } = useTranslation('settings');
  const trades = [...new Set(usePlan().taskKinds.map(({ trade }) => trade))];
  const isMissing = (text: string) => isTried && text.trim() === '';
  return (
    <div className={classes['head']}>
      <TextInput
        label={t('editor.name')}
        placeholder={t('editor.namePlaceholder')}
        maxLength={300}
        value={draft.name}
        error={isMissing(draft.name) ? tApp('faults.name') : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('editor.trade')}
        data={trades}
        value={draft.trade}
        error={isMissing(draft.trade) ? tSettings('kinds.tradeMissing') : null}
        onChange={(trade) => onChange({ trade })}
      />
    </div>
  );
}

interface ProblemsProps {
  readonly form: ReturnType<typeof useTemplateDraft>;
  readonly onKeepMine: (over: number) => void;
}

function Problems({ form, onKeepMine }: ProblemsProps) {
  const { t } = useTranslation('templates');
  const { theirs, fault, error } = form;
  if (theirs) {
    return (
      <Alert
        color="orange"
        styles={{ title: { color: 'var(--ink)' } }}
        role="alert"
        icon={<IconAlertTriangle size={18} />}
        title={t('editor.stale')}
      >
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => form.take(theirs)}>
            {t('editor.takeTheirs')}
          </Button>
          <Button variant="default" size="xs" onClick={() => onKeepMine(theirs.version)}>
            {t('editor.keepMine')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (fault) {
    return (
      <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />}>
        {t(`editor.${fault}`)}
      </Alert>
    );
  }
  return <FormError error={error} />;
}
