/** What became of one part of the run. */
export type Outcome = {
  passed: number;
  failed: number;
  /** Each with the reason why it could not run here. */
  skipped: { name: string; reason: string }[];
  /** Names of those that passed only when they were run once more: to be looked into. */
  flaky?: string[];
};

export const nothing: Outcome = { passed: 0, failed: 0, skipped: [] };

export function sumOf(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: [...sum.skipped, ...one.skipped],
      flaky: [...(sum.flaky ?? []), ...(one.flaky ?? [])],
    }),
    nothing,
  );
}

/**
 * A runner that ends in failure without a failed test has broken down: a syntax error, an import that is not there,
 * a crash half-way. That counts as one failure, or it would go unseen.
 */
export function withBreakdown(outcome: Outcome, exitCode: number | null): Outcome {
  return exitCode !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/** The closing line of the run. */
export function closingLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
