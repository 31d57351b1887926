import type { Locator, Page } from 'playwright-core';
import { hears, moves } from './media.ts';

/** A name inside a sentence of the client, which puts it between Unicode's directional isolates. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/**
 * A person at a browser. Finds things as people do, by role and by name, and remembers what the console complained
 * about.
 */
export class Visitor {
  readonly page: Page;
  /** What the console said that it should not have: errors, warnings, exceptions. */
  readonly complaints: string[] = [];
  /** What is written on the button that leads from the host's page into the lobby. */
  entrance = 'Join';

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** A sentence that the client says, with names as they are. */
  text(sentence: string): Locator {
    const words = sentence
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(' ', '[\\u2068\\u2069]* [\\u2068\\u2069]*');
    return this.page.getByText(new RegExp(`^[\\u2068]*${words}`)).first();
  }

  /** The bar of the meeting one is in. */
  get controls(): Locator {
    return this.page.getByRole('toolbar', { name: 'Meeting controls' });
  }

  control(name: string | RegExp): Locator {
    return this.controls.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async openLobby(): Promise<void> {
    await this.button(this.entrance).click();
    await this.button('Join now').waitFor();
  }

  /** Through the lobby into the room; a guest gives a name. */
  async join(name?: string): Promise<void> {
    await this.tryToJoin(name);
    await this.controls.waitFor();
  }

  /** As far as the lobby's button; what comes of it is for the test to say. */
  async tryToJoin(name?: string): Promise<void> {
    await this.openLobby();
    if (name !== undefined) await this.page.getByLabel('Your name').fill(name);
    await this.button('Join now').click();
  }

  async leave(): Promise<void> {
    await this.control('Leave').click();
    await this.button(this.entrance).waitFor();
  }

  /** Somebody's place on the stage. */
  tile(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'People in the meeting' })
      .first()
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  async sees(name: string): Promise<void> {
    await moves(this.page.locator('video').and(this.page.getByLabel(name, { exact: true })));
  }

  screenOf(name: string): Locator {
    return this.page.locator('video').and(this.page.getByLabel(`${isolated(name)} is sharing the screen`));
  }

  async seesScreenOf(name: string): Promise<void> {
    await moves(this.screenOf(name));
  }

  async hears(others: number): Promise<void> {
    await hears(this.page, others);
  }

  async openPanel(name: 'People' | 'Chat' | 'Polls'): Promise<Locator> {
    const button = this.control(new RegExp(`^${name}`));
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    return this.page.getByRole('complementary');
  }

  /** Somebody's line in the list of people. */
  async person(name: string): Promise<Locator> {
    const everybody = (await this.openPanel('People')).getByRole('list', { name: 'People in the meeting' });
    return everybody.getByRole('listitem').filter({ hasText: name });
  }

  /** What a moderator does to a person, by the words of the menu. */
  async act(name: string, action: string): Promise<void> {
    const line = await this.person(name);
    await line.getByRole('button', { name: `Actions for ${isolated(name)}` }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }

  async write(text: string): Promise<void> {
    await this.openPanel('Chat');
    await this.page.getByLabel('Write a message').fill(text);
    await this.button('Send').click();
  }

  /** What has been written, as it stands in the log. */
  get messages(): Locator {
    return this.page.getByRole('log').getByRole('listitem');
  }
}
