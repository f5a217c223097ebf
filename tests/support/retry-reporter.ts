import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/** As many tests of one run may pass at the second try only. */
const LIMIT = 2;

/**
 * Names every test that passed at a second try only, so that a flaky test is seen and not forgotten,
 * and fails a run with more than two of them.
 */
export class RetryReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const retried = modules.flatMap((module) => [...module.children.allTests()].filter(isRetried));
    if (retried.length === 0) return;
    const names = retried.map(
      ({ module, fullName }) => `  ${module.relativeModuleId} > ${fullName}`,
    );
    this.#vitest?.logger.log(
      [`${retried.length} test(s) passed at a second try only:`, ...names].join('\n'),
    );
    if (retried.length <= LIMIT) return;
    this.#vitest?.logger.error(`More than ${LIMIT} retried tests fail the run.`);
    process.exitCode = 1;
  }
}

const isRetried = (test: TestCase) => (test.diagnostic()?.retryCount ?? 0) > 0 && test.ok();
