import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import type { Outcome } from './outcome.ts';

/** A Vitest reporter that leaves an Outcome in the file named by `MEETBRIDGE_OUTCOME`. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const flaky: string[] = [];
    const outcome: Outcome = { passed: 0, failed: unhandled.length, skipped: [], flaky };
    for (const module of modules) {
      if (module.errors().length > 0) outcome.failed += 1; // it could not even be loaded
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (test.diagnostic()?.flaky === true) flaky.push(test.fullName);
        if (result.state === 'passed') outcome.passed += 1;
        else if (result.state === 'failed') outcome.failed += 1;
        else {
          const reason = result.state === 'skipped' ? (result.note ?? 'no reason given') : 'never ran';
          outcome.skipped.push({ name: test.fullName, reason });
        }
      }
    }
    const file = process.env['MEETBRIDGE_OUTCOME'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(outcome));
  }
}
