import type { Locale } from '@pastille/contracts';
import type { ActKind } from '../acts/act-kind.js';
import type { PossibleAct } from '../acts/possible-acts.js';
import { markup, type Markup, type Part } from './markup.js';
import { LEFT_CHOICES, MORE_CHOICES } from './words.js';
import { wordsOf } from './words-of.js';

export interface Forms {
  readonly locale: Locale;
  /** Where they are sent: the page itself. */
  readonly address: string;
  readonly acts: readonly PossibleAct[];
  readonly sealOf: (act: PossibleAct) => string;
}

/** Half-days that were planned to be left that evening: chosen beforehand, if it is one of the choices. */
type Planned = number;

const form = ({ address, sealOf }: Forms, act: PossibleAct, content: Markup): Markup =>
  markup`<form method="post" action="${address}" enctype="multipart/form-data" data-act="${act.kind}">
    <input type="hidden" name="act" value="${sealOf(act)}" />${content}
  </form>`;

const used = (locale: Locale, kind: ActKind): Markup =>
  markup`<p class="used">✓ ${wordsOf(locale).usedAct[kind]}</p>`;

function oneButton(forms: Forms, act: PossibleAct, look: string): Markup {
  const { locale } = forms;
  if (act.used) return used(locale, act.kind);
  const label = wordsOf(locale)[buttonOf(act.kind)];
  return form(forms, act, markup`<button class="${look}">${label}</button>`);
}

const buttonOf = (kind: ActKind): 'received' | 'on-the-way' | 'task-done' =>
  kind === 'received' || kind === 'on-the-way' ? kind : 'task-done';

function dayDone(forms: Forms, act: PossibleAct, planned: Planned): Markup {
  const { locale } = forms;
  const words = wordsOf(locale);
  if (act.used) return used(locale, act.kind);
  const chosen = LEFT_CHOICES.find((choice) => choice >= planned) ?? 0;
  const choices = LEFT_CHOICES.map(
    (choice) =>
      markup`<label
        ><input
          type="radio"
          name="left"
          value="${choice}"
          ${choice === chosen ? markup` checked` : null}
        /><span>${words.leftOf[choice]}</span></label
      >`,
  );
  return form(
    forms,
    act,
    markup`<fieldset>
      <legend>${words.left}</legend>
      <div class="choices">${choices}</div>
      <button class="main">${words['day-done']}</button>
    </fieldset>`,
  );
}

function more(forms: Forms, act: PossibleAct): Markup {
  const words = wordsOf(forms.locale);
  const buttons = MORE_CHOICES.map(
    (choice) => markup`<button name="left" value="${choice}">${words.moreOf[choice]}</button>`,
  );
  return form(
    forms,
    act,
    markup`<fieldset>
      <legend>${words.more}</legend>
      <div class="pair">${buttons}</div>
    </fieldset>`,
  );
}

function problem(forms: Forms, act: PossibleAct): Markup {
  const words = wordsOf(forms.locale);
  return markup`<details>
    <summary>${words.problem}</summary>
    ${form(
      forms,
      act,
      markup`<label class="field"
          >${words.problemWhat}<textarea name="note" maxlength="2000" rows="3"></textarea>
        </label>
        <label class="field"
          >${words.problemPhoto}<input
            type="file"
            name="file"
            accept="image/jpeg,image/png,image/webp"
        /></label>
        <button>${words.problemSend}</button>`,
    )}
  </details>`;
}

/** What can be said of a day's work, the usual first. Each act is a form of its own, under a seal of its own. */
export function actForms(forms: Forms, planned: Planned): Part {
  const words = wordsOf(forms.locale);
  const of = (kind: ActKind, draw: (act: PossibleAct) => Markup): Part => {
    const act = forms.acts.find((one) => one.kind === kind);
    return act ? draw(act) : null;
  };
  if (forms.acts.length === 0) return null;
  return markup`<div class="acts">
    <h3>${words.acts}</h3>
    <div class="pair">
      ${of('received', (act) => oneButton(forms, act, ''))}
      ${of('on-the-way', (act) => oneButton(forms, act, ''))}
    </div>
    ${of('day-done', (act) => dayDone(forms, act, planned))}
    ${of('task-done', (act) => oneButton(forms, act, 'good'))}
    ${of('more', (act) => more(forms, act))} ${of('problem', (act) => problem(forms, act))}
  </div>`;
}
