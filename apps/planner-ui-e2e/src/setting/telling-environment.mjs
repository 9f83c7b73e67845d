import { TestEnvironment } from 'jest-environment-node';

/** Tells the test file when one of its tests has failed, while its pages are still open. */
export default class TellingEnvironment extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure') await this.global.onTestFailure?.(event.test.name);
  }
}
