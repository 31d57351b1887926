import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { watchPeers } from './media.ts';
import { Visitor } from './visitor.ts';

export type Company = {
  /** Somebody with a browser profile of their own, and an empty page. */
  newcomer(options?: BrowserContextOptions): Promise<Visitor>;
  /** The same person opens one more tab of the same browser. */
  anotherTab(visitor: Visitor, address: string): Promise<Visitor>;
  /** Lets this complaint of a console pass, in this test alone. */
  expectComplaint(pattern: RegExp): void;
};

/** The people of a file of journeys. After each test everybody has gone, and no console may have complained. */
export function setUpCompany(browser: () => Browser): Company {
  let visitors: Visitor[] = [];
  let expected: RegExp[] = [];
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints);
    const gone = visitors;
    const allowed = expected;
    visitors = [];
    expected = [];
    await Promise.all(gone.map((visitor) => visitor.page.context().close()));
    expect(complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))).toEqual([]);
  });
  return {
    async newcomer(options = {}) {
      const context = await browser().newContext({ viewport: { width: 1100, height: 800 }, ...options });
      await context.addInitScript(watchPeers);
      const visitor = new Visitor(await context.newPage());
      visitors.push(visitor);
      return visitor;
    },
    async anotherTab(visitor, address) {
      const another = new Visitor(await visitor.page.context().newPage());
      visitors.push(another);
      await another.page.goto(address);
      return another;
    },
    expectComplaint(pattern) {
      expected.push(pattern);
    },
  };
}
