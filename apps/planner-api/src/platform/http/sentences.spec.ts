import { sentence } from './sentences.js';

it('sets French as it is printed, and leaves what people typed as they did', () => {
  expect(sentence('question-moved', { label: 'Quoi ?' }, 'fr')).toBe(
    '«\u202fQuoi ?\u202f» a déjà un sujet\u202f: archivez-la et posez-en une autre.',
  );
  expect(sentence('unknown-keys', { keys: 'x' }, 'en')).toBe('Unknown field: x.');
});
