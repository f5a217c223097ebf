import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** No test of this project takes as long; a build or the installation of a browser comes before. */
const LIMIT_MINUTES = 5;

/**
 * Ends a run in which nothing happens any more, with the names of the files it waits for: Vitest
 * limits the time of tests and hooks, not that of a worker that hangs.
 */
export class StallReporter implements Reporter {
  readonly #running = new Set<string>();
  #vitest: Vitest | undefined;
  #timer: NodeJS.Timeout | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleStart({ relativeModuleId }: TestModule): void {
    this.#running.add(relativeModuleId);
    this.#wait();
  }

  onTestCaseResult(): void {
    this.#wait();
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.#running.delete(relativeModuleId);
    this.#wait();
  }

  onTestRunEnd(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(), LIMIT_MINUTES * 60_000);
  }

  #giveUp(): void {
    const files = [...this.#running].map((file) => `  ${file}`).join('\n');
    this.#vitest?.logger.error(`Nothing happened for ${LIMIT_MINUTES} minutes in:\n${files}`);
    process.exit(1);
  }
}
