import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { REPORT_TYPE } from '@meetbridge/shared/contract';
import { SignJWT } from 'jose';
import { cookieOf } from '../hosts/moodle/login.ts';
import { startMoodle, type MoodleHost } from '../hosts/moodle/moodle.ts';
import { inUnit, medianOf, type Figure } from './figure.ts';

/** How often each page is asked for, turn and turn about. */
const TURNS = 60;
/** The first ones fill caches. */
const WARM_UP = 6;

const PAGES = 50;
const ROWS = 10_000;
const PEOPLE = 50;

/** What the plugin costs a Moodle: its page beside an empty activity's, a course full of meetings, a flood of reports. */
export async function benchMoodle(): Promise<Figure[]> {
  const moodle = await startMoodle();
  if (moodle === null) throw new Error('Moodle cannot run on this machine: see README, "Moodle".');
  try {
    return [...(await pages(moodle)), await receiver(moodle)];
  } finally {
    await moodle.stop();
  }
}

type Page = { milliseconds: number; queries: number };

async function load(url: string, cookie: string): Promise<Page> {
  const before = performance.now();
  const text = await (await fetch(url, { headers: { cookie } })).text();
  const milliseconds = performance.now() - before;
  const reads = /DB reads\/writes: (\d+)\/\d+/.exec(text)?.[1];
  if (reads === undefined) throw new Error(`${url} does not say what it asked the database.`);
  return { milliseconds, queries: Number(reads) };
}

const meetings = (count: number) =>
  Array.from({ length: count }, (_, number) => ({
    type: 'meetbridge',
    name: `Meeting ${String(number + 1)}`,
  }));

async function pages(moodle: MoodleHost): Promise<Figure[]> {
  const people = { ada: 'student' } as const;
  const { courses } = await moodle.seed({
    config: [{ name: 'perfdebug', value: 15 }],
    courses: [
      {
        shortname: 'both',
        people,
        modules: [
          { type: 'meetbridge', name: 'Meeting' },
          { type: 'page', name: 'Empty', content: '' },
        ],
      },
      { shortname: 'one', people, modules: meetings(1) },
      { shortname: 'hundred', people, modules: meetings(100) },
    ],
  });
  const cookie = await cookieOf(moodle, 'ada');
  const addresses = [
    courses['both']?.modules['Meeting']?.url,
    courses['both']?.modules['Empty']?.url,
    courses['one']?.url,
    courses['hundred']?.url,
  ].map((url) => url ?? '');
  const seen: Page[][] = addresses.map(() => []);
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    for (const [index, url] of addresses.entries()) {
      const page = await load(url, cookie);
      if (turn >= WARM_UP) seen[index]?.push(page);
    }
  }
  const median = (index: number, of: keyof Page): number =>
    medianOf((seen[index] ?? []).map((page) => page[of]));
  const slower = median(0, 'milliseconds') - median(1, 'milliseconds');
  const more = median(0, 'queries') - median(1, 'queries');
  const crowded = median(3, 'queries') - median(2, 'queries');
  return [
    {
      what: "a meeting's page beside an empty activity's",
      measured: `${inUnit(slower, 'ms')} more of ${inUnit(median(1, 'milliseconds'), 'ms')}`,
      reach: '≤ 15 ms',
      holds: slower <= 15,
    },
    { what: 'the same, database queries', measured: `${String(more)} more`, reach: '≤ 6', holds: more <= 6 },
    {
      what: 'a course page with 100 meetings beside one with 1, queries',
      measured: `${String(crowded)} more`,
      reach: '≤ 5',
      holds: crowded <= 5,
    },
  ];
}

/** What goes with a pushed body, as the bridge signs it. */
const signed = (
  body: string,
  { origin, site, kid, privateKey }: { origin: string; site: string; kid: string; privateKey: KeyObject },
): Promise<string> =>
  new SignJWT({ body: createHash('sha256').update(body).digest('base64url') })
    .setProtectedHeader({ alg: 'EdDSA', typ: REPORT_TYPE, kid })
    .setIssuer(origin)
    .setAudience(site)
    .setIssuedAt()
    .setExpirationTime('60s')
    .setJti(randomUUID())
    .sign(privateKey);

/** Reports as a bridge pushes them, for people with an account, into the real address. */
async function receiver(moodle: MoodleHost): Promise<Figure> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const origin = 'https://bridge.example';
  const site = 's_bench';
  const kid = 'bench';
  const { room, people } = await moodle.php<{ room: string; people: string[] }>(
    `set_config('perfdebug', 7); // what counts a page's costs costs something itself
     set_config('connection', json_encode($order['connection']), 'mod_meetbridge');
     require_once($CFG->libdir . '/testing/generator/lib.php');
     $generator = new testing_data_generator();
     $meeting = $DB->get_record('meetbridge', [], '*', IGNORE_MULTIPLE);
     $people = [];
     for ($number = 0; $number < $order['people']; $number++) {
         $user = $generator->create_user();
         $generator->enrol_user($user->id, $meeting->course, 'student');
         $people[] = \\mod_meetbridge\\local\\people\\pseudonyms::of($user->id);
     }
     return ['room' => $meeting->room, 'people' => $people];`,
    {
      people: PEOPLE,
      connection: { site, origin, keys: { [kid]: publicKey.export({ format: 'jwk' }).x ?? '' }, since: 0 },
    },
  );
  const from = Date.now() - 3_600_000;
  const pageOf = (page: number): string => {
    const reports = Array.from({ length: ROWS / PAGES }, (_, row) => ({
      kind: 'attendance',
      revision: 1,
      meeting: { id: room, title: 'Meeting' },
      group: null,
      session: `RM_${String(page)}_${String(Math.floor(row / PEOPLE))}`,
      person: { id: people[row % PEOPLE], name: 'Somebody', guest: false },
      role: 'attendee',
      intervals: [{ from: from + row, to: from + row + 60_000 }],
      total: 60_000,
      present: false,
    }));
    return JSON.stringify({ site, reports, cursor: String(page), more: false });
  };
  const bodies = Array.from({ length: PAGES }, (_, page) => pageOf(page));
  const post = async (body: string, bearer: string): Promise<number> => {
    const answer = await fetch(`${moodle.url}/mod/meetbridge/reports.php`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body,
    });
    return answer.status;
  };
  const sendAll = async (bearerOf: (body: string) => Promise<string>, wanted: number): Promise<number> => {
    const before = performance.now();
    for (const body of bodies) {
      const status = await post(body, await bearerOf(body));
      if (status !== wanted) throw new Error(`Reports were answered ${String(status)}.`);
    }
    return (performance.now() - before) / 1000;
  };
  const floor = await sendAll(() => Promise.resolve('nobody'), 401);
  const seconds = await sendAll((body) => signed(body, { origin, site, kid, privateKey }), 204);
  const rows = await moodle.php<number>('return $DB->count_records("meetbridge_attendance");');
  if (rows !== ROWS) throw new Error(`${String(rows)} rows of ${String(ROWS)} arrived.`);
  return {
    what: '10,000 attendance rows into Moodle, 200 a page',
    measured: `${inUnit(seconds, 's', 1)} (${inUnit(floor, 's', 1)} of it Moodle's own start for each page)`,
    reach: '≤ 10 s',
    holds: seconds <= 10,
  };
}
