import type { WeeklyHours } from '@pastille/scheduling';
import { useState } from 'react';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { WeekEditor } from '../hours/WeekEditor.js';
import { faultOfWeek } from '../hours/weekly-hours.js';
import { inputOf, putSettings } from '../settings/settings-input.js';
import type { SetUpStep } from './set-up-step.js';

export function useHoursStep(): SetUpStep {
  const plan = usePlan();
  const send = useSendCommand();
  const [week, setWeek] = useState<WeeklyHours>(plan.settings.hours);
  const save = async () => {
    await send(putSettings({ ...inputOf(plan.settings), hours: week.map((day) => ({ ...day })) }));
  };
  return {
    body: <WeekEditor week={week} onChange={setWeek} />,
    isReady: faultOfWeek(week) === null,
    save,
  };
}
