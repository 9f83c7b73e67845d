/**
 * What one step adds to the summary line. A suite counts its tests, plus one failure per file that
 * could not even be loaded; any other step counts as one. A step that fails without saying where
 * still counts as one failure, and a suite that ran nothing is one.
 *
 * @param {{isSuite: boolean, exitCode: number, reports: object[]}} step
 */
export function countStep({ isSuite, exitCode, reports }) {
  if (!isSuite) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const passed = sum(reports, (report) => report.numPassedTests);
  const failed = sum(reports, (report) => report.numFailedTests + report.numRuntimeErrorTestSuites);
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : failed };
}

function sum(reports, valueOf) {
  return reports.reduce((total, report) => total + valueOf(report), 0);
}
