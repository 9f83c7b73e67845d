import type { CustomQuestion } from '@pastille/contracts';

export type ReadAnswer =
  | { readonly value: string }
  | {
      readonly refused: 'answer-no-number' | 'answer-no-yes-no' | 'answer-no-choice';
      readonly choices: string;
    };

const NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;

/** An answer as it is kept: a number with a point whatever was typed, a choice as the company writes it. */
export function readAnswer({ answer }: CustomQuestion, typed: string): ReadAnswer {
  switch (answer.type) {
    case 'text':
      return { value: typed };
    case 'number': {
      const number = typed.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
      return NUMBER.test(number) ? { value: number } : refused('answer-no-number');
    }
    case 'yes-no':
      return typed === 'yes' || typed === 'no' ? { value: typed } : refused('answer-no-yes-no');
    case 'choice':
      return answer.choices.includes(typed)
        ? { value: typed }
        : { refused: 'answer-no-choice', choices: answer.choices.join(', ') };
  }
}

const refused = (sentence: 'answer-no-number' | 'answer-no-yes-no'): ReadAnswer => ({
  refused: sentence,
  choices: '',
});
