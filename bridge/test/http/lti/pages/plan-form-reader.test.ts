import { describe, expect, test } from 'vitest';
import { planFormOf, readPlanForm } from '../../../../src/http/lti/pages/plan-form-reader.ts';
import { type Plan, usualPlan } from '../../../../src/links/plan.ts';

const may = ['microphone', 'camera', 'screen_share', 'chat', 'private_chat', 'reactions', 'files'];

/** What a browser sends of the form as it stands at first, with changes; null leaves a field away. */
const sent = (changes: { [name: string]: string | null } = {}): ReadonlyMap<string, string> => {
  const fields: { [name: string]: string | null } = {
    title: 'Algebra',
    text: '',
    opensAt: '',
    closesAt: '',
    rooms: 'one',
    waitingRoom: 'nobody',
    encryption: 'none',
    minutes: '45',
    points: '100',
    below: 'share',
    ...Object.fromEntries(may.filter((one) => one !== 'screen_share').map((one) => [`may-${one}`, 'on'])),
    ...changes,
  };
  return new Map(Object.entries(fields).filter((field): field is [string, string] => field[1] !== null));
};

const planOf = (changes?: { [name: string]: string | null }): Plan => {
  const read = readPlanForm(sent(changes));
  if (!('plan' in read)) throw new Error(`refused: ${read.errors.join(', ')}`);
  return read.plan;
};

const errorsOf = (changes: { [name: string]: string | null }): readonly string[] => {
  const read = readPlanForm(sent(changes));
  return 'plan' in read ? [] : read.errors;
};

describe('the form', () => {
  test('of a usual meeting gives that meeting', () => {
    expect(planOf()).toEqual(usualPlan('Algebra'));
  });

  test('of any plan leads back to it', () => {
    const plan: Plan = {
      ...usualPlan('Algebra <1>'),
      text: 'One\nTwo',
      opensAt: 1_790_000_040,
      closesAt: 1_790_003_640,
      rooms: 'groups',
      mark: { minutes: 30, points: 12.5, below: 'nothing' },
      settings: {
        ...usualPlan('').settings,
        startMuted: true,
        attendeesShareScreen: true,
        waitingRoom: 'everybody',
        encryption: 'own',
        restricted: ['chat', 'files'],
      },
    };
    const form = planFormOf(plan);
    const changes: { [name: string]: string | null } = Object.fromEntries(
      may.map((one) => {
        const isAllowed =
          one === 'screen_share' ? form.attendeesShareScreen : !form.restricted.includes(one as 'chat');
        return [`may-${one}`, isAllowed ? 'on' : null];
      }),
    );
    expect(
      planOf({
        ...changes,
        title: form.title,
        text: form.text.replaceAll('\n', '\r\n'),
        opensAt: form.opensAt,
        closesAt: form.closesAt,
        rooms: form.rooms,
        waitingRoom: form.waitingRoom,
        encryption: form.encryption,
        startMuted: form.startMuted ? 'on' : null,
        mark: form.mark ? 'on' : null,
        minutes: form.minutes,
        points: form.points,
        below: form.below,
      }),
    ).toEqual(plan);
  });

  test('never lets guests in', () => {
    expect(planOf({ guests: 'on' }).settings.guests).toBe(false);
  });
});

describe('times', () => {
  test.each([
    ['without a script are UTC', '2026-10-01T10:30', undefined, Date.UTC(2026, 9, 1, 10, 30)],
    ['are of the browser’s clock', '2026-10-01T10:30', '120', Date.UTC(2026, 9, 1, 8, 30)],
    ['lie behind UTC in the west', '2026-10-01T10:30', '-300', Date.UTC(2026, 9, 1, 15, 30)],
    ['may be of half an hour', '2026-10-01T10:30', '330', Date.UTC(2026, 9, 1, 5, 0)],
    ['may come with seconds', '2026-10-01T10:30:15', '0', Date.UTC(2026, 9, 1, 10, 30)],
    ['of an impossible clock are UTC', '2026-10-01T10:30', '99999', Date.UTC(2026, 9, 1, 10, 30)],
    ['of no clock are UTC', '2026-10-01T10:30', 'NaN', Date.UTC(2026, 9, 1, 10, 30)],
  ])('%s', (_rule, opensAt, opensAtOffset, expected) => {
    expect(planOf({ opensAt, opensAtOffset: opensAtOffset ?? null }).opensAt).toBe(expected / 1000);
  });

  test.each(['tomorrow', '2026-13-01T10:00', '2026-10-01', '1960-01-01T00:00', '2026-10-01T10:30Z'])(
    '%s is none',
    (opensAt) => {
      expect(errorsOf({ opensAt })).toEqual(['opensAt']);
    },
  );

  test.each([
    ['before', '2026-10-01T10:29', ['closesAt']],
    ['when', '2026-10-01T10:30', ['closesAt']],
    ['after', '2026-10-01T10:31', []],
  ])('a meeting may not close until after it opens: %s', (_when, closesAt, errors) => {
    expect(errorsOf({ opensAt: '2026-10-01T10:30', closesAt })).toEqual(errors);
  });

  test('are told in UTC when the form comes back', () => {
    const read = readPlanForm(sent({ title: '', opensAt: '2026-10-01T10:30', opensAtOffset: '120' }));
    expect('values' in read && read.values.opensAt).toBe('2026-10-01T08:30');
  });
});

describe('a mistake', () => {
  test.each<[string, { [name: string]: string | null }, string[]]>([
    ['no title', { title: ' ' }, ['title']],
    ['a title of 255', { title: 'x'.repeat(255) }, []],
    ['a title of 256', { title: 'x'.repeat(256) }, ['title']],
    ['a text of 2,001', { text: 'x'.repeat(2001) }, ['text']],
    ['no minutes', { mark: 'on', minutes: '' }, ['minutes']],
    ['half minutes', { mark: 'on', minutes: '1.5' }, ['minutes']],
    ['0 minutes', { mark: 'on', minutes: '0' }, ['minutes']],
    ['10,001 minutes', { mark: 'on', minutes: '10001' }, ['minutes']],
    ['minutes by exponent', { mark: 'on', minutes: '1e3' }, ['minutes']],
    ['points with a comma', { mark: 'on', points: '2,5' }, []],
    ['no points', { mark: 'on', points: '0' }, ['points']],
    ['nothing about a mark that nobody wants', { minutes: 'many', points: '' }, []],
    ['another room', { rooms: 'castle' }, ['choice']],
    ['another encryption', { encryption: 'rot13' }, ['choice']],
    ['two at once', { title: '', mark: 'on', points: 'x' }, ['title', 'points']],
  ])('%s', (_name, changes, errors) => {
    expect(errorsOf(changes)).toEqual(errors);
  });

  test('leaves what was typed where it was', () => {
    const read = readPlanForm(sent({ title: '', text: 'Hello', mark: 'on', minutes: '7' }));
    expect(read).toMatchObject({ values: { text: 'Hello', mark: true, minutes: '7' } });
  });
});
