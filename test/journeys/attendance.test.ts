import { RoomServiceClient } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import { until } from '../hosts/until.ts';
import { setUp } from './setting.ts';
import type { Visitor } from './visitor.ts';

const setting = setUp();

/** When LiveKit let each person in, by name, epoch ms; there is one room at a time in these tests. */
async function entries(): Promise<Map<string, number>> {
  const { http, apiKey, apiSecret } = setting.stage.livekit;
  const livekit = new RoomServiceClient(http, apiKey, apiSecret);
  const joined = new Map<string, number>();
  for (const room of await livekit.listRooms()) {
    for (const person of await livekit.listParticipants(room.name))
      joined.set(person.name, Number(person.joinedAtMs));
  }
  return joined;
}

/** Leaves, and says between which two moments that was. */
async function timedLeave(visitor: Visitor): Promise<[number, number]> {
  const before = Date.now();
  await visitor.leave();
  return [before, Date.now()];
}

/** What the attendance screen says of the meeting with this title, person by person, once everybody has left. */
async function attendanceOf(
  visitor: Visitor,
  title: string,
): Promise<Map<string, { role: string; seconds: number }>> {
  const { page } = visitor;
  await page.goto(`${setting.stage.wordpress.url}/wp-admin/admin.php?page=meetbridge-attendance`);
  await until(
    async () => {
      await page.reload();
      return page.getByRole('link', { name: title, exact: true }).isVisible();
    },
    { what: 'the meeting to be listed', every: 500 },
  );
  await page.getByRole('link', { name: title, exact: true }).click();
  await until(
    async () => {
      await page.reload();
      return (await page.getByText('Inside now').count()) === 0;
    },
    { what: 'everybody to have left', every: 500, within: 60_000 },
  );
  const rows = await page
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all();
  const people = new Map<string, { role: string; seconds: number }>();
  for (const row of rows) {
    const name = (await row.getByRole('rowheader').textContent())?.trim() ?? '';
    const [role = '', , , time = ''] = await row.getByRole('cell').allTextContents();
    const [minutes = 0, seconds = 0] = time.split(':').map(Number);
    people.set(name, { role, seconds: minutes * 60 + seconds });
  }
  return people;
}

/** Whole seconds, as the screen shows them, between an entry and an exit known to lie between two moments. */
function expectStay(
  seconds: number | undefined,
  entry: number | undefined,
  exit: readonly [number, number],
): void {
  const [shortest, longest] = exit.map((moment) => (moment - Number(entry)) / 1000) as [number, number];
  expect(seconds).toBeGreaterThanOrEqual(Math.floor(shortest));
  expect(seconds).toBeLessThanOrEqual(Math.ceil(longest));
}

test('the attendance screen shows how long each person was there, to the second', async () => {
  const post = await setting.newPost({ title: 'Chapter one' });
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  const guest = await setting.visit(post);
  await grace.join();
  await ada.join();
  await guest.join('Katherine');
  await grace.hears(2);
  const joined = await entries();
  expect([...joined.keys()].sort()).toEqual(['Ada Lovelace', 'Grace Hopper', 'Katherine']);

  const left = new Map<string, [number, number]>();
  left.set('Katherine', await timedLeave(guest));
  await ada.write('She had to go.');
  left.set('Ada Lovelace', await timedLeave(ada));
  left.set('Grace Hopper', await timedLeave(grace));

  const people = await attendanceOf(grace, 'Chapter one');
  expect([...people.keys()].sort()).toEqual(['Ada Lovelace', 'Grace Hopper', 'Katherine Guest']);
  expect(people.get('Grace Hopper')?.role).toBe('Moderator');
  for (const [name, exit] of left) {
    const shown = people.get(name) ?? people.get(`${name} Guest`);
    expectStay(shown?.seconds, joined.get(name), exit);
  }
});

test('attendance is right although the bridge was killed in mid-meeting', async () => {
  const post = await setting.newPost({ title: 'Chapter two' });
  const grace = await setting.visit(post, 'moderator');
  const ada = await setting.visit(post, 'attendee');
  await grace.join();
  await ada.join();
  await grace.sees('Ada Lovelace');
  const joined = await entries();

  // also of who moderates: they were listening to the bridge
  setting.expectComplaint(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/);
  await setting.stage.bridge.kill();
  const adaLeft = await timedLeave(ada); // nobody is there to be told
  await setting.stage.bridge.restart();
  await grace.control('Raise hand').click();
  await grace.control('Lower hand').waitFor();
  const graceLeft = await timedLeave(grace);

  const people = await attendanceOf(grace, 'Chapter two');
  expect([...people.keys()].sort()).toEqual(['Ada Lovelace', 'Grace Hopper']);
  // LiveKit told the bridge later, and LiveKit tells whole seconds
  const [before, after] = adaLeft;
  expectStay(people.get('Ada Lovelace')?.seconds, joined.get('Ada Lovelace'), [
    before - 1_000,
    after + 1_000,
  ]);
  expectStay(people.get('Grace Hopper')?.seconds, joined.get('Grace Hopper'), graceLeft);
});
