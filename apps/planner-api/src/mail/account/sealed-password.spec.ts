import { passwordKeyOf, sealPassword, unsealPassword } from './sealed-password.js';

const key = passwordKeyOf('x'.repeat(40));

it('opens for its owner, by its key', () => {
  const sealed = sealPassword(key, 'léa', 'mot de passe d’été');

  expect(unsealPassword(key, 'léa', sealed)).toBe('mot de passe d’été');
  expect(sealed.includes(Buffer.from('passe'))).toBe(false);
});

it('is never the same twice', () => {
  expect(sealPassword(key, 'léa', 'x')).not.toEqual(sealPassword(key, 'léa', 'x'));
});

it('opens for nobody else, by no other key, and not when it was touched', () => {
  const sealed = sealPassword(key, 'léa', 'secret');
  const touched = Buffer.from(sealed);
  touched.writeUInt8(touched.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);

  expect(unsealPassword(key, 'paul', sealed)).toBeNull();
  expect(unsealPassword(passwordKeyOf('y'.repeat(40)), 'léa', sealed)).toBeNull();
  expect(unsealPassword(key, 'léa', touched)).toBeNull();
  expect(unsealPassword(key, 'léa', sealed.subarray(0, 20))).toBeNull();
  expect(unsealPassword(key, 'léa', Buffer.alloc(0))).toBeNull();
});
