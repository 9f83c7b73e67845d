import { Badge, Button, Checkbox, Group, Skeleton, Text, Title } from '@mantine/core';
import type { TemplateView } from '@pastille/contracts';
import { IconArchive, IconArchiveOff, IconCopy, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { newId } from '../api/new-id.js';
import { messageOf } from '../app/message-of.js';
import { useRights } from '../app/rights.js';
import { useLanguage } from '../i18n/use-language.js';
import { Empty } from '../ui/Empty.js';
import { LineAct, RecordLine, RecordList } from '../ui/RecordList.js';
import { showError, showUndoable } from '../ui/toasts.js';
import { NEW_TEMPLATE, TemplateEditor } from './editor/TemplateEditor.js';
import { PresetTemplates } from './PresetTemplates.js';
import { templateWords } from './step-words.js';
import { templatesQuery, useTemplateActs } from './templates-query.js';

/** Settings, « Modèles »: the list, or the one that its address names. */
export function TemplateList() {
  const { t: tApp } = useTranslation();
  const { data, error } = useQuery(templatesQuery);
  const [params] = useSearchParams();
  if (error) return <Text role="alert">{messageOf(error, tApp)}</Text>;
  if (!data) return <Skeleton height={160} />;
  const id = params.get('template');
  const edited = data.templates.find((one) => one.id === id);
  if (id === NEW_TEMPLATE) return <TemplateEditor key={id} template={null} />;
  if (edited) return <TemplateEditor key={edited.id} template={edited} />;
  return <ByTrade templates={data.templates} />;
}

function ByTrade({ templates }: { readonly templates: readonly TemplateView[] }) {
  const { t } = useTranslation('templates');
  const [withArchived, setWithArchived] = useState(false);
  const shown = templates.filter(({ archived }) => withArchived || !archived);
  const trades = [...new Set(shown.map(({ trade }) => trade))];
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed" maw={560}>
          {t('list.lead')}
        </Text>
        {shown.length > 0 ? <Additions templates={templates} /> : null}
      </Group>
      {shown.length === 0 ? (
        <Empty title={t('list.empty')} text={t('list.emptyText')}>
          <Additions templates={templates} />
        </Empty>
      ) : null}
      {trades.map((trade) => (
        <section key={trade} style={{ marginBottom: 20 }}>
          <Title order={2} size="h6" mb={6}>
            {trade}
          </Title>
          <RecordList label={trade}>
            {shown
              .filter((one) => one.trade === trade)
              .map((one) => (
                <TemplateLine key={one.id} template={one} />
              ))}
          </RecordList>
        </section>
      ))}
      {templates.some(({ archived }) => archived) ? (
        <Checkbox
          label={t('list.showArchived')}
          checked={withArchived}
          onChange={(event) => setWithArchived(event.currentTarget.checked)}
        />
      ) : null}
    </>
  );
}

function Additions({ templates }: { readonly templates: readonly TemplateView[] }) {
  const { t } = useTranslation('templates');
  const { administer } = useRights();
  const [, setParams] = useSearchParams();
  const [picking, setPicking] = useState(false);
  if (!administer) return null;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setPicking(true)}>
        {t('list.presets')}
      </Button>
      <Button
        leftSection={<IconPlus size={16} />}
        onClick={() => setParams({ template: NEW_TEMPLATE })}
      >
        {t('list.add')}
      </Button>
      {picking ? <PresetTemplates templates={templates} onClose={() => setPicking(false)} /> : null}
    </Group>
  );
}

function TemplateLine({ template }: { readonly template: TemplateView }) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const { administer } = useRights();
  const [, setParams] = useSearchParams();
  const { name, version, archived, steps } = template;
  return (
    <RecordLine
      faded={archived}
      title={name}
      text={templateWords(steps, { t, language })}
      side={
        <>
          {archived ? (
            <Badge color="gray" variant="light" tt="none">
              {t('list.archived')}
            </Badge>
          ) : null}
          <span className="tabular">{t('list.version', { version })}</span>
        </>
      }
      onEdit={() => setParams({ template: template.id })}
      editLabel={t(administer ? 'list.edit' : 'list.look', { name })}
      acts={administer ? <LineActs template={template} /> : null}
    />
  );
}

function LineActs({ template }: { readonly template: TemplateView }) {
  const { t } = useTranslation('templates');
  const { t: tApp } = useTranslation();
  const { create, patch } = useTemplateActs();
  const { id, name, trade, version, archived, steps } = template;
  const told = async (act: Promise<unknown>): Promise<boolean> => {
    try {
      await act;
      return true;
    } catch (error) {
      showError(tApp('errors.title'), messageOf(error, tApp));
      return false;
    }
  };
  const setArchived = async (next: boolean) => {
    if (!(await told(patch({ id, version, archived: next })))) return;
    const said = t(next ? 'list.saidArchived' : 'list.saidRestored', { name });
    showUndoable(said, tApp('acts.undo'), () => {
      void told(patch({ id, version, archived: !next }));
    });
  };
  const duplicate = () => {
    const copy = t('list.copyName', { name }).slice(0, 300);
    void told(create({ id: newId(), name: copy, trade, steps }));
  };
  return (
    <>
      <LineAct label={t('list.duplicate', { name })} onClick={duplicate}>
        <IconCopy size={18} />
      </LineAct>
      <LineAct
        label={t(archived ? 'list.restore' : 'list.archive', { name })}
        onClick={() => void setArchived(!archived)}
      >
        {archived ? <IconArchiveOff size={18} /> : <IconArchive size={18} />}
      </LineAct>
    </>
  );
}
