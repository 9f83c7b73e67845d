// Each face at each scale, on the desk and in the hand.
const DATE = 'date=2026-11-23';
const SCALES = ['day', 'week', 'two-weeks', 'month', 'quarter'];

const ofFace = (face) =>
  Object.fromEntries(
    SCALES.map((scale) => [
      `face-${face}-${scale}`,
      { path: `/board?face=${face}&scale=${scale}&${DATE}`, ready: '.pl-bar' },
    ]),
  );

export const FACES = {
  'face-table': { path: `/board?face=table&${DATE}`, ready: '[data-cell]' },
  ...ofFace('worksites'),
  ...ofFace('resources'),
  ...ofFace('equipment'),
};

const ofDay = (face) => ({
  path: `/board?face=${face}&${DATE}`,
  ready: face === 'table' ? '[data-cell]' : '[data-testid="day-list"] section',
});

export const PHONE_FACES = {
  'face-table': ofDay('table'),
  'face-worksites': ofDay('worksites'),
  'face-resources': ofDay('resources'),
  'face-equipment': ofDay('equipment'),
};
