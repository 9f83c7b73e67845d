import { Checkbox, Stack, Text } from '@mantine/core';
import type { TemplateView } from '@pastille/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { useLanguage } from '../i18n/use-language.js';
import { FormModal } from '../ui/FormModal.js';
import {
  missingKinds,
  PRESET_TEMPLATES,
  templateOfPreset,
  tradeName,
  type PresetTemplate,
} from './preset-templates.js';
import { useTemplateActs } from './templates-query.js';

interface Props {
  readonly templates: readonly TemplateView[];
  readonly onClose: () => void;
}

/** The usual kinds of job of the four trades, with the kinds of task that they need. */
export function PresetTemplates({ templates, onClose }: Props) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const { taskKinds } = usePlan();
  const send = useSendCommand();
  const { create } = useTemplateActs();
  const isThere = (preset: PresetTemplate) =>
    templates.some(
      ({ name, trade }) => name === preset.name[language] && trade === tradeName(preset, language),
    );
  const [ticked, setTicked] = useState<readonly PresetTemplate[]>([]);
  const toggle = (preset: PresetTemplate) =>
    setTicked(
      ticked.includes(preset) ? ticked.filter((one) => one !== preset) : [...ticked, preset],
    );
  const save = async () => {
    const made = missingKinds(taskKinds, ticked, language);
    for (const record of made) await send({ type: 'put-record', kind: 'taskKind', record });
    const known = [...taskKinds.filter(({ archived }) => !archived), ...made];
    for (const preset of ticked) await create(templateOfPreset(known, preset, language));
  };
  return (
    <FormModal
      title={t('presets.title')}
      saveLabel={t('presets.add', { count: ticked.length })}
      disabled={ticked.length === 0}
      onSave={save}
      onClose={onClose}
    >
      <Text c="dimmed">{t('presets.text')}</Text>
      <Stack gap="xs">
        {PRESET_TEMPLATES.map((preset) => (
          <Checkbox
            key={preset.name.fr}
            label={preset.name[language]}
            description={[
              tradeName(preset, language),
              t('list.steps', { count: preset.steps.length }),
              isThere(preset) ? t('presets.there') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
            disabled={isThere(preset)}
            checked={ticked.includes(preset)}
            onChange={() => toggle(preset)}
          />
        ))}
      </Stack>
    </FormModal>
  );
}
