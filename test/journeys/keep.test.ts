import { expect, test } from 'vitest';
import type { OwnPage } from '../hosts/own-page.ts';
import type { Visit } from '../hosts/site.ts';
import { meet, setUpOwnSite } from './own-setting.ts';
import { Visitor } from './visitor.ts';

declare const window: Window & OwnPage;

const setting = setUpOwnSite();

const visit = (id: string, name: string): Visit => ({
  person: { id: name.toLowerCase(), name },
  role: 'attendee',
  meeting: { id, title: 'Reading circle' },
});

/** Somebody on the page goes into the meeting. */
async function enter(visitor: Visitor, who: Visit): Promise<void> {
  await meet(visitor.page, 'one', who);
  await visitor.page.evaluate(() => window.meetings['one']?.setCamera(false));
  await visitor.button('Join now').click();
  await visitor.controls.waitFor();
}

type Raw = { stores: string[]; stays: number; entries: number; text: string };

/** The database as it lies there; every byte of it as Latin-1 text. */
const rawOf = ({ page }: Visitor): Promise<Raw> =>
  page.evaluate(
    () =>
      new Promise<Raw>((resolve, reject) => {
        const request = indexedDB.open('meetbridge');
        request.onerror = () => reject(new Error(String(request.error)));
        request.onsuccess = () => {
          const database = request.result;
          const stores = [...database.objectStoreNames];
          const transaction = database.transaction(stores);
          const all = stores.map((store) => transaction.objectStore(store).getAll() as IDBRequest<object[]>);
          transaction.oncomplete = () => {
            database.close();
            const seen = JSON.stringify(
              all.map(({ result }) => result),
              (_key, value: unknown) => {
                const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
                return bytes instanceof Uint8Array ? String.fromCharCode(...bytes) : value;
              },
            );
            const [entries, stays] = ['entries', 'stays'].map(
              (name) => all[stores.indexOf(name)]?.result.length ?? 0,
            );
            resolve({ stores, stays: stays ?? 0, entries: entries ?? 0, text: seen });
          };
        };
      }),
  );

test('a reload brings back what was written, also in private; leaving wipes it', async () => {
  const [ada, grace] = [await setting.open(), await setting.open()];
  await enter(ada, visit('reload', 'Ada'));
  await enter(grace, visit('reload', 'Grace'));
  await ada.write('Written before.');
  await ada.page.getByLabel('To', { exact: true }).selectOption('Grace');
  await ada.write('Only for you.');
  await grace.openPanel('Chat');
  await expect.poll(() => grace.messages.count()).toBe(2);
  await grace.page.getByLabel('Write a message').fill('Half an ans');
  await expect.poll(async () => (await rawOf(grace)).entries).toBe(3);

  const { text, stays } = await rawOf(grace);
  expect(stays).toBe(1);
  for (const plain of ['Written', 'Only', 'Half', 'Ada', 'Grace', 'chat', 'Reading'])
    expect(text).not.toContain(plain);

  await grace.page.reload();
  await grace.page.waitForFunction(() => 'meet' in window);
  await enter(grace, visit('reload', 'Grace'));
  await grace.openPanel('Chat');
  await expect.poll(() => grace.messages.allTextContents()).toHaveLength(2);
  expect((await grace.messages.allTextContents()).join()).not.toContain('kept by');
  await grace.text('Private to you').waitFor();
  expect(await grace.page.getByLabel('Write a message').inputValue()).toBe('Half an ans');

  await grace.page.evaluate(() => window.meetings['one']?.leave());
  expect(await rawOf(grace)).toMatchObject({ stays: 0, entries: 0 });
  await enter(grace, visit('reload', 'Grace'));
  await grace.openPanel('Chat');
  await grace.text('Earlier messages, as kept by Ada').waitFor();
  await expect.poll(() => grace.messages.filter({ hasText: 'Only for you.' }).count()).toBe(0);
});

test('when a moderator ends the meeting, nothing of it stays', async () => {
  const [ada, grace] = [await setting.open(), await setting.open()];
  await enter(ada, visit('ended', 'Ada'));
  await enter(grace, { ...visit('ended', 'Grace'), role: 'moderator' });
  await ada.write('Soon over.');
  await expect.poll(async () => (await rawOf(ada)).entries).toBeGreaterThan(0);
  await grace.control('Leave').click();
  await grace.button('End for all').click();
  await ada.page.getByRole('heading', { name: 'The meeting has ended' }).waitFor();
  await expect.poll(async () => (await rawOf(ada)).entries).toBe(0);
});

test('of two tabs the newer goes on with what the older had, and the older takes nothing away', async () => {
  const older = await setting.open();
  await enter(older, visit('tabs', 'Ada'));
  await older.write('Said in the older tab.');
  await expect.poll(async () => (await rawOf(older)).entries).toBeGreaterThan(0);
  const newer = new Visitor(await older.page.context().newPage());
  await newer.page.goto(setting.site.url);
  await newer.page.waitForFunction(() => 'meet' in window);
  await enter(newer, visit('tabs', 'Ada'));
  await older.page.getByRole('heading', { name: 'You joined from another tab' }).waitFor();
  await newer.openPanel('Chat');
  await newer.messages.filter({ hasText: 'Said in the older tab.' }).waitFor();
  await older.page.evaluate(() => window.meetings['one']?.leave());
  expect((await rawOf(newer)).entries).toBeGreaterThan(0);
  expect(newer.complaints).toEqual([]);
});

test('what somebody did not come back to goes after six hours, when any meeting is put on a page', async () => {
  const ada = await setting.open();
  await meet(ada.page, 'one', visit('leftovers', 'Ada'));
  await expect.poll(async () => (await rawOf(ada)).stores).toEqual(['entries', 'stays']);
  await ada.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('meetbridge');
        request.onsuccess = () => {
          const transaction = request.result.transaction(['stays', 'entries'], 'readwrite');
          const hour = 3_600_000;
          for (const [owner, age] of Object.entries({
            old: 7 * hour,
            fresh: 5 * hour,
            tomorrow: -24 * hour,
          })) {
            transaction
              .objectStore('stays')
              .put({ owner, room: 'r', identity: owner, touched: Date.now() - age });
            transaction
              .objectStore('entries')
              .put({ owner, id: 'one', iv: new Uint8Array(12), sealed: new ArrayBuffer(8) });
          }
          transaction.objectStore('entries').put({ owner: 'nobody', id: 'one' });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await meet(ada.page, 'two', visit('leftovers', 'Ada'));
  await expect.poll(async () => (await rawOf(ada)).entries).toBe(1);
  expect((await rawOf(ada)).text).toContain('fresh');
});

test.each([
  ['is missing', () => void Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'forbids everything',
    () =>
      void (IDBFactory.prototype.open = () => {
        throw new DOMException('No.', 'SecurityError');
      }),
  ],
  // (a request like any other, which says nothing to whoever asked)
  [
    'does not answer',
    () => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (this: IDBFactory, name) {
        const request = open.call(this, `other-${name}`);
        for (const event of ['onsuccess', 'onerror', 'onupgradeneeded', 'onblocked'])
          Object.defineProperty(request, event, { set: () => undefined });
        return request;
      };
    },
  ],
  ['comes from a newer version', () => void indexedDB.open('meetbridge', 99)],
  ['has other contents', () => void indexedDB.open('meetbridge', 1)],
  [
    'is full',
    () =>
      void (IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      }),
  ],
])('where the database %s, the meeting goes on in memory', async (_how, spoil) => {
  const ada = await setting.open();
  await ada.page.evaluate(spoil);
  await enter(ada, visit('spoilt', 'Ada'));
  await ada.write('Here all the same.');
  await expect.poll(() => ada.messages.count()).toBe(1);
  await ada.page.evaluate(() => window.meetings['one']?.leave());
});
