import { countStep } from './count.mjs';

const aReport = (given) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...given,
});

describe('the summary line', () => {
  it('counts the tests of all reports of a suite', () => {
    const reports = [aReport({ numPassedTests: 3 }), aReport({ numPassedTests: 4 })];

    const counted = countStep({ isSuite: true, exitCode: 0, reports });

    expect(counted).toEqual({ passed: 7, failed: 0 });
  });

  it('counts failed tests and files that could not be loaded', () => {
    const reports = [
      aReport({ numPassedTests: 3, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }),
    ];

    const counted = countStep({ isSuite: true, exitCode: 1, reports });

    expect(counted).toEqual({ passed: 3, failed: 3 });
  });

  it('does not let a suite that ran nothing pass', () => {
    expect(countStep({ isSuite: true, exitCode: 0, reports: [] })).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it('does not let a suite pass that died after its last test', () => {
    const reports = [aReport({ numPassedTests: 3 })];

    expect(countStep({ isSuite: true, exitCode: 1, reports })).toEqual({ passed: 3, failed: 1 });
  });

  it.each([
    [0, { passed: 1, failed: 0 }],
    [2, { passed: 0, failed: 1 }],
  ])('counts a step that is no suite as one: exit code %i', (exitCode, expected) => {
    expect(countStep({ isSuite: false, exitCode, reports: [] })).toEqual(expected);
  });
});
