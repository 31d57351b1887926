import type { CDPSession, Page } from 'playwright-core';

/** What Chromium knows of a page. Times are seconds, sizes bytes. */
export type PageFigures = { at: number; busy: number; heap: number; nodes: number; listeners: number };

/** Reads the figures of a page; `figures(true)` collects garbage before. */
export async function watchPage(page: Page): Promise<{
  session: CDPSession;
  figures(collected?: boolean): Promise<PageFigures>;
}> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  return {
    session,
    async figures(collected = false) {
      if (collected) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string): number =>
        metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        at: value('Timestamp'),
        busy: value('TaskDuration'),
        heap: value('JSHeapUsedSize'),
        nodes: value('Nodes'),
        listeners: value('JSEventListeners'),
      };
    },
  };
}
