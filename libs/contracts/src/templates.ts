import { z } from 'zod';
import { Amount, Id, Name } from './primitives.js';
import { Lag, SkillName } from './records.js';

/** Within a template, and the same in all its versions: the caller’s to make. */
export const StepKey = z.string().trim().min(1).max(64);

/** That a step waits for another one of its template; drying is a lag, never booked time. */
export const StepLink = z.object({
  key: StepKey,
  kind: z.enum(['FS', 'SS', 'FF', 'SF']),
  lag: Lag,
  max: Lag.nullable(),
});

export const TemplateStep = z.object({
  key: StepKey,
  kindId: Id.nullable(),
  label: Name,
  amount: Amount.nullable(),
  people: z.int().min(1).max(100),
  /** Beyond those of its kind. */
  skills: z.array(SkillName).max(50),
  after: z.array(StepLink).max(50),
});
export type TemplateStep = z.infer<typeof TemplateStep>;

const Steps = z.array(TemplateStep).min(1).max(200);

/** A trade’s list of tasks with order, amounts, links and lags (« modèle »), as it is now. */
export const TemplateView = z
  .object({
    id: Id,
    name: Name,
    trade: Name,
    archived: z.boolean(),
    /** From 1; each change makes the next. */
    version: z.int().min(1),
    steps: Steps,
    madeBy: z.string(),
    /** UTC minutes. */
    madeAt: z.int(),
  })
  .meta({ id: 'Template' });
export type TemplateView = z.infer<typeof TemplateView>;

export const TemplatesView = z
  .object({ templates: z.array(TemplateView) })
  .meta({ id: 'Templates' });
export type TemplatesView = z.infer<typeof TemplatesView>;

export const TemplateVersionView = z
  .object({
    version: z.int().min(1),
    name: Name,
    trade: Name,
    steps: Steps,
    madeBy: z.string(),
    madeAt: z.int(),
  })
  .meta({ id: 'TemplateVersion' });
export type TemplateVersionView = z.infer<typeof TemplateVersionView>;

export const TemplateVersionsView = z
  .object({
    /** Newest first. */
    versions: z.array(TemplateVersionView),
  })
  .meta({ id: 'TemplateVersions' });
export type TemplateVersionsView = z.infer<typeof TemplateVersionsView>;

export const CreateTemplateBody = z.object({ id: Id, name: Name, trade: Name, steps: Steps });
export type CreateTemplateBody = z.infer<typeof CreateTemplateBody>;

/** `version`: the one that the caller saw; what is left out stays. Archiving makes no version. */
export const PatchTemplateBody = z.object({
  version: z.int().min(1),
  name: Name.exactOptional(),
  trade: Name.exactOptional(),
  steps: Steps.exactOptional(),
  archived: z.boolean().exactOptional(),
});
export type PatchTemplateBody = z.infer<typeof PatchTemplateBody>;
