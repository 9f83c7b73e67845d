import { Alert, Autocomplete, Select, TextInput, type OptionsFilter } from '@mantine/core';
import type { PlanView } from '@pastille/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { matches } from '../ui/search-text.js';
import type { WorksiteDraft } from './new-worksite.js';
import classes from './QuickWorksiteForm.module.css';

interface ClientFieldsProps {
  readonly draft: WorksiteDraft;
  readonly onChange: (patch: Partial<WorksiteDraft>) => void;
  readonly isFaulty: boolean;
}

type Client = PlanView['clients'][number];

/** Namesakes exist, and a list of choices needs them apart: the phone, else a number, does that. */
function labelsOf(clients: readonly Client[]): ReadonlyMap<string, Client> {
  const labels = new Map<string, Client>();
  for (const client of clients) {
    const full = client.phone ? `${client.name} · ${client.phone}` : client.name;
    let label = full;
    for (let n = 2; labels.has(label); n += 1) label = `${full} (${n})`;
    labels.set(label, client);
  }
  return labels;
}

const byWords: OptionsFilter = ({ options, search, limit }) =>
  options.filter((option) => 'label' in option && matches(option.label, search)).slice(0, limit);

/** Who and where: a known client by name or phone, or a new one from the same field. */
export function ClientFields({ draft, onChange, isFaulty }: ClientFieldsProps) {
  const { t } = useTranslation('worksites');
  const { clients, locations } = usePlan();
  const labels = useMemo(() => labelsOf(clients), [clients]);
  const client = clients.find(({ id }) => id === draft.clientId);
  const choose = (label: string) => {
    const chosen = labels.get(label);
    if (!chosen) return;
    const places = locations.filter(({ clientId }) => clientId === chosen.id);
    onChange({
      clientId: chosen.id,
      clientName: chosen.name,
      phone: chosen.phone ?? '',
      // Most clients have one address: it is the one that is meant.
      locationId: places.length === 1 ? (places[0]?.id ?? null) : null,
    });
  };
  return (
    <>
      <div className={classes['columns']}>
        <Autocomplete
          name="client"
          label={t('form.client')}
          placeholder={t('form.clientPlaceholder')}
          data={[...labels.keys()]}
          filter={byWords}
          limit={8}
          data-autofocus
          autoFocus
          selectFirstOptionOnChange={false}
          value={draft.clientName}
          error={isFaulty ? t('form.faults.client') : null}
          description={
            draft.clientName.trim() === '' ? null : t(client ? 'form.known' : 'form.newClient')
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(clientName) => {
            if (!labels.has(clientName)) onChange({ clientName, clientId: null, locationId: null });
          }}
          onOptionSubmit={choose}
        />
        <TextInput
          label={t('form.phone')}
          type="tel"
          autoComplete="off"
          disabled={client !== undefined}
          value={draft.phone}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
      </div>
      {client?.holdReason ? (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />}>
          {t('form.onHold', { reason: client.holdReason })}
        </Alert>
      ) : null}
      <PlaceFields draft={draft} onChange={onChange} />
    </>
  );
}

function PlaceFields({ draft, onChange }: Omit<ClientFieldsProps, 'isFaulty'>) {
  const { t } = useTranslation('worksites');
  const { locations } = usePlan();
  const known = draft.clientId
    ? locations.filter(({ clientId }) => clientId === draft.clientId)
    : [];
  const cityOf = (postalCode: string) =>
    locations.find((location) => location.postalCode === postalCode && location.city)?.city ?? null;
  return (
    <>
      {known.length > 0 ? (
        <Select
          label={t('form.place')}
          placeholder={t('form.newPlace')}
          clearable
          data={known.map((place) => ({
            value: place.id,
            label:
              [place.label, place.address, place.postalCode, place.city]
                .filter(Boolean)
                .join(' · ') || place.id,
          }))}
          value={draft.locationId}
          onChange={(locationId) => onChange({ locationId })}
        />
      ) : null}
      {draft.locationId ? null : (
        <div className={classes['address']}>
          <TextInput
            label={t('form.address')}
            autoComplete="off"
            value={draft.address}
            onChange={(event) => onChange({ address: event.currentTarget.value })}
          />
          <TextInput
            label={t('form.postalCode')}
            autoComplete="off"
            className="tabular"
            value={draft.postalCode}
            onChange={(event) => {
              const postalCode = event.currentTarget.value;
              const city = draft.city === '' ? cityOf(postalCode.trim()) : null;
              onChange(city ? { postalCode, city } : { postalCode });
            }}
          />
          <TextInput
            label={t('form.city')}
            autoComplete="off"
            value={draft.city}
            onChange={(event) => onChange({ city: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
