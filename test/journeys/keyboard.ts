import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** The name of what has the focus, as a screen reader would begin to say it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });

/** Presses a key until the focus is where it should be; no mouse in sight. */
export async function goTo(visitor: Visitor, name: string | RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const now = await focused(visitor.page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
    await visitor.page.keyboard.press(key);
  }
  throw new Error(`"${String(name)}" cannot be reached with ${key}: ${seen.join(' → ')}`);
}
