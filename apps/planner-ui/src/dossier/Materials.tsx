import { Button, Text, Textarea } from '@mantine/core';
import type { Material } from '@pastille/contracts';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../api/new-id.js';
import { useLanguage } from '../i18n/use-language.js';
import { useFieldFault } from '../ui/field-faults.js';
import { FormModal } from '../ui/FormModal.js';
import { LineAct } from '../ui/RecordList.js';
import { TextField } from '../ui/TextField.js';
import { useDraft } from '../ui/use-draft.js';
import { useOpenDossier, type OpenDossier } from './dossier-context.js';
import { readQuantity } from './read-quantity.js';
import classes from './dossier.module.css';

/** What is to be brought or ordered. */
export function Materials() {
  const { t } = useTranslation('dossier');
  const open = useOpenDossier();
  const [edited, setEdited] = useState<Material | null>(null);
  if (!open) return null;
  const { materials } = open.dossier;
  return (
    <>
      {materials.length > 0 ? (
        <ul className={classes['lines']} aria-label={t('materials.title')}>
          {materials.map((material, position) => (
            <MaterialLine
              key={material.id}
              material={material}
              position={position}
              open={open}
              onEdit={() => setEdited(material)}
            />
          ))}
        </ul>
      ) : (
        <Text c="dimmed">{t(open.mayEdit ? 'materials.empty' : 'materials.emptyRead')}</Text>
      )}
      {open.mayEdit ? <NewMaterial open={open} /> : null}
      {edited ? (
        <MaterialForm
          key={edited.id}
          material={edited}
          onSave={(material) => open.run({ type: 'put-material', material, position: null })}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

interface MaterialLineProps {
  readonly material: Material;
  readonly position: number;
  readonly open: OpenDossier;
  readonly onEdit: () => void;
}

function MaterialLine({ material, position, open, onEdit }: MaterialLineProps) {
  const { t } = useTranslation('dossier');
  const amount = useAmount(material);
  const { id, label, note } = material;
  const remove = () =>
    open.act(
      { type: 'remove-material', id },
      {
        text: t('materials.removed', { label }),
        undo: { type: 'put-material', material, position },
      },
    );
  return (
    <li className={classes['line']}>
      <div className={classes['words']}>
        <span className={classes['name']}>{label}</span>
        {note ? <span className={classes['note']}>{note}</span> : null}
      </div>
      {amount ? <span className={classes['amount']}>{amount}</span> : null}
      {open.mayEdit ? (
        <span className={classes['acts']}>
          <LineAct label={t('materials.edit', { label })} onClick={onEdit}>
            <IconPencil size={16} />
          </LineAct>
          <LineAct label={t('materials.remove', { label })} onClick={remove}>
            <IconTrash size={16} />
          </LineAct>
        </span>
      ) : null}
    </li>
  );
}

/** « 2,5 m » */
function useAmount({ quantity, unit }: Material): string {
  const language = useLanguage();
  const number = quantity === null ? '' : quantity.toLocaleString(language);
  return [number, unit].filter(Boolean).join('\u00A0');
}

const EMPTY = { label: '', quantity: '', unit: '' };

/** A line to fill from the left to the right; Enter adds it and begins the next one. */
function NewMaterial({ open }: { readonly open: OpenDossier }) {
  const { t } = useTranslation('dossier');
  const [draft, set] = useDraft(EMPTY);
  const first = useRef<HTMLInputElement>(null);
  const quantity = readQuantity(draft.quantity);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    first.current?.focus();
    if (draft.label.trim() === '' || quantity === undefined) return;
    const unit = draft.unit.trim() || null;
    const material = { id: newId(), label: draft.label.trim(), quantity, unit, note: null };
    open.act({ type: 'put-material', material, position: null });
    set(EMPTY);
  };
  return (
    <form className={classes['newMaterial']} onSubmit={add} noValidate>
      <TextField
        ref={first}
        field="label"
        aria-label={t('materials.label')}
        placeholder={t('materials.label')}
        maxLength={300}
        value={draft.label}
        onChange={(label) => set({ label })}
      />
      <TextField
        field="quantity"
        inputMode="decimal"
        aria-label={t('materials.quantity')}
        placeholder={t('materials.quantity')}
        {...(quantity === undefined
          ? { 'aria-invalid': true, title: t('materials.badQuantity') }
          : {})}
        value={draft.quantity}
        onChange={(typed) => set({ quantity: typed })}
      />
      <TextField
        field="unit"
        aria-label={t('materials.unit')}
        placeholder={t('materials.unit')}
        maxLength={20}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={14} />}>
        {t('materials.add')}
      </Button>
    </form>
  );
}

interface MaterialFormProps {
  readonly material: Material;
  readonly onSave: (material: Material) => Promise<unknown>;
  readonly onClose: () => void;
}

function MaterialForm({ material, onSave, onClose }: MaterialFormProps) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const language = useLanguage();
  const [draft, set] = useDraft({
    label: material.label,
    quantity: material.quantity?.toLocaleString(language, { useGrouping: false }) ?? '',
    unit: material.unit ?? '',
    note: material.note ?? '',
  });
  const quantity = readQuantity(draft.quantity);
  const save = () =>
    onSave({
      id: material.id,
      label: draft.label.trim(),
      quantity: quantity ?? null,
      unit: draft.unit.trim() || null,
      note: draft.note.trim() || null,
    });
  return (
    <FormModal title={material.label} onSave={save} onClose={onClose}>
      <TextField
        data-autofocus
        field="label"
        label={t('materials.label')}
        maxLength={300}
        fault={draft.label.trim() === '' ? tApp('faults.name') : null}
        value={draft.label}
        onChange={(label) => set({ label })}
      />
      <TextField
        field="quantity"
        inputMode="decimal"
        label={t('materials.quantity')}
        fault={quantity === undefined ? t('materials.badQuantity') : null}
        value={draft.quantity}
        onChange={(typed) => set({ quantity: typed })}
      />
      <TextField
        field="unit"
        label={t('materials.unit')}
        maxLength={20}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <NoteField value={draft.note} onChange={(note) => set({ note })} />
    </FormModal>
  );
}

function NoteField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (note: string) => void;
}) {
  const { t } = useTranslation('dossier');
  return (
    <Textarea
      label={t('materials.note')}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={10_000}
      error={useFieldFault('note', null)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
