import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule } from 'vitest/node';

const directory = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** Leaves the run's counts in `.cache/tests`, one line, for `.ci/run` to end with. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((each) => each === state).length;
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = suites.filter((suite) => suite.errors().length > 0).length + errors.length;
    const skipped = count('skipped') + count('pending');
    const line = `${count('passed')} passed, ${count('failed') + broken} failed`;
    mkdirSync(directory, { recursive: true });
    writeFileSync(`${directory}tests`, `${line}${skipped ? `, ${skipped} skipped` : ''}\n`);
  }
}
