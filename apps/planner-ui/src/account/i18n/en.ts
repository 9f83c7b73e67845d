import type { Shape } from '../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  title: 'Sign in',
  lead: 'Your worksites planned, up to date for everyone.',
  email: 'Email address',
  password: 'Password',
  signIn: 'Sign in',
  expired: 'Your session ended. Sign in again: you will come back to the page where you were.',
  wrong: 'Wrong address or password. Check the capitals, then try again.',
  throttled: 'Too many attempts. Wait a few minutes before you try again.',
  forgotten: 'Forgot your password? An administrator of your company can give you a new one.',
};
