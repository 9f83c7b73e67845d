import { describe, expect, it } from '@jest/globals';
import { actOf, type Key } from './keys.js';

const press = (key: string, held: Partial<Omit<Key, 'key'>> = {}) =>
  actOf({ key, ctrl: false, alt: false, shift: false, ...held });

describe('the keys of the board', () => {
  it('moves a bar with Alt and an arrow, by whole days with Shift too', () => {
    expect(press('ArrowRight', { alt: true })).toEqual({
      on: 'bar',
      act: 'move',
      steps: 1,
      byDay: false,
    });
    expect(press('ArrowLeft', { alt: true, shift: true })).toEqual({
      on: 'bar',
      act: 'move',
      steps: -1,
      byDay: true,
    });
  });

  it('resizes with Shift and an arrow, replaces the person with Alt up and down', () => {
    expect(press('ArrowLeft', { shift: true })).toEqual({ on: 'bar', act: 'resize', steps: -1 });
    expect(press('ArrowDown', { alt: true })).toEqual({ on: 'bar', act: 'replace', direction: 1 });
  });

  it('locks the date with L and the team with Shift L, Caps Lock or not', () => {
    expect(press('l')).toEqual({ on: 'bar', act: 'lock-time' });
    expect(press('L')).toEqual({ on: 'bar', act: 'lock-time' });
    expect(press('L', { shift: true })).toEqual({ on: 'bar', act: 'lock-team' });
  });

  it('takes back and does again', () => {
    expect(press('z', { ctrl: true })).toEqual({ on: 'board', act: 'undo' });
    expect(press('Z', { ctrl: true, shift: true })).toEqual({ on: 'board', act: 'redo' });
    expect(press('y', { ctrl: true })).toEqual({ on: 'board', act: 'redo' });
  });

  it('walks with plain arrows, Home and End', () => {
    expect(press('ArrowDown')).toEqual({ on: 'focus', way: 'down' });
    expect(press('ArrowLeft')).toEqual({ on: 'focus', way: 'left' });
    expect(press('Home')).toEqual({ on: 'focus', way: 'first' });
    expect(press('End')).toEqual({ on: 'focus', way: 'last' });
  });

  it('chooses with Space and Shift with up and down, all with Ctrl A, nothing with Escape', () => {
    expect(press(' ')).toEqual({ on: 'bar', act: 'select' });
    expect(press('ArrowUp', { shift: true })).toEqual({ on: 'bar', act: 'extend', way: 'up' });
    expect(press('a', { ctrl: true })).toEqual({ on: 'board', act: 'select-all' });
    expect(press('Escape')).toEqual({ on: 'board', act: 'clear' });
  });

  it('copies, pastes, links and zooms', () => {
    expect(press('c', { ctrl: true })).toEqual({ on: 'board', act: 'copy' });
    expect(press('v', { ctrl: true })).toEqual({ on: 'board', act: 'paste' });
    expect(press('k')).toEqual({ on: 'bar', act: 'link' });
    expect(press('+', { shift: true })).toEqual({ on: 'board', act: 'zoom-in' });
  });

  it('leaves the browser’s own shortcuts alone', () => {
    expect(press('l', { ctrl: true })).toBeNull();
    expect(press('c', { ctrl: true, shift: true })).toBeNull();
    expect(press('x')).toBeNull();
    expect(press('Home', { alt: true })).toBeNull();
  });
});
