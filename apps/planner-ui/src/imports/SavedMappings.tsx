import { Button, Group, NativeSelect, Popover, TextInput } from '@mantine/core';
import type { ImportMapping } from '@pastille/contracts';
import { IconBookmark } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { newId } from '../api/new-id.js';
import { messageOf } from '../app/message-of.js';
import { showError, showSuccess } from '../ui/toasts.js';

interface SavedMappingsProps {
  readonly mapping: ImportMapping;
  readonly onChoose: (mapping: ImportMapping) => void;
}

const KEY = ['import-mappings'] as const;

/** The same file comes every month: its mapping is chosen once. */
export function SavedMappings({ mapping, onChoose }: SavedMappingsProps) {
  const { t } = useTranslation('imports');
  const saved =
    useQuery({ queryKey: KEY, queryFn: ({ signal }) => call('savedMappings', { signal }) }).data
      ?.mappings ?? [];
  return (
    <Group gap="xs" ml="auto">
      {saved.length > 0 ? (
        <NativeSelect
          aria-label={t('saved.choose')}
          value=""
          onChange={(event) => {
            const chosen = saved.find(({ id }) => id === event.currentTarget.value);
            if (chosen) onChoose(chosen.mapping);
          }}
          data={[
            { value: '', label: t('saved.choose') },
            ...saved.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <SaveMapping mapping={mapping} />
    </Group>
  );
}

function SaveMapping({ mapping }: Pick<SavedMappingsProps, 'mapping'>) {
  const { t } = useTranslation('imports');
  const { t: tApp } = useTranslation();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => call('saveMapping', { body: { id: newId(), name: name.trim(), mapping } }),
    onSuccess: async () => {
      setOpened(false);
      setName('');
      showSuccess(t('saved.saved', { name: name.trim() }));
      await client.invalidateQueries({ queryKey: KEY });
    },
    onError: (error) => showError(tApp('errors.title'), messageOf(error, tApp)),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      position="bottom-end"
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} />}
          onClick={() => setOpened(!opened)}
        >
          {t('saved.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <TextInput
              label={t('saved.name')}
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
              {tApp('acts.save')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
