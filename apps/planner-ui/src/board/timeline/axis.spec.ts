import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import type { WeeklyHours } from '@pastille/scheduling';
import { axisOf } from './axis.js';

const day = { morning: { from: 480, to: 720 }, afternoon: { from: 810, to: 1050 } };
const friday = { morning: { from: 480, to: 720 }, afternoon: null };
const off = { morning: null, afternoon: null };
const hours: WeeklyHours = [day, day, day, day, friday, off, off];
const monday = dayOf('2026-11-23') * 1440;
const axis = axisOf('two-weeks', hours);

describe('the axis of half-days', () => {
  it('draws a worked day from edge to edge', () => {
    expect(axis.toAxis(monday + 480)).toBe(monday);
    expect(axis.toAxis(monday + 1050)).toBe(monday + 1440);
  });

  it('leaves out the lunch: a morning touches its afternoon', () => {
    expect(axis.toAxis(monday + 720)).toBe(monday + 720);
    expect(axis.toAxis(monday + 810)).toBe(monday + 720);
  });

  it('reads a place as the start of a half-day or as the end of the one before', () => {
    expect(axis.fromAxis(monday + 720, 'start')).toBe(monday + 810);
    expect(axis.fromAxis(monday + 720, 'end')).toBe(monday + 720);
    expect(axis.fromAxis(monday + 1440, 'start')).toBe(monday + 1440 + 480);
    expect(axis.fromAxis(monday + 1440, 'end')).toBe(monday + 1050);
  });

  it('finds every worked quarter of an hour back', () => {
    for (let minute = 480; minute < 1050; minute += 15) {
      if (minute >= 720 && minute < 810) continue;
      expect(axis.fromAxis(axis.toAxis(monday + minute), 'start')).toBe(monday + minute);
    }
  });

  it('draws a free Friday afternoon as wide as the others', () => {
    const at = monday + 4 * 1440;

    expect(axis.fromAxis(at + 720, 'start')).toBe(at + 810);
    expect(axis.fromAxis(at + 1440, 'end')).toBe(at + 1050);
  });
});

describe('the axis of one day', () => {
  it('is the wall clock', () => {
    const clock = axisOf('day', hours);

    expect(clock.toAxis(monday + 613)).toBe(monday + 613);
    expect(clock.fromAxis(monday + 613, 'start')).toBe(monday + 613);
  });
});

describe('the axis of a quarter', () => {
  const quarter = axisOf('quarter', hours);

  it('draws days as two weeks do, and steps by whole ones', () => {
    expect(quarter.toAxis(monday + 810)).toBe(axis.toAxis(monday + 810));
    expect(quarter.step).toBe(1440);
    expect(axis.step).toBe(720);
  });

  it('reads each edge of a day as its first or its last working minute', () => {
    expect(quarter.fromAxis(monday, 'start')).toBe(monday + 480);
    expect(quarter.fromAxis(monday + 1440, 'end')).toBe(monday + 1050);
  });
});
