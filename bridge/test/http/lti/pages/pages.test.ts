import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attendancePage } from '../../../../src/http/lti/pages/attendance.ts';
import { deepLinkingReturnPage } from '../../../../src/http/lti/pages/deep-linking-return.ts';
import { format } from '../../../../src/http/lti/pages/format.ts';
import { frameLoginPage } from '../../../../src/http/lti/pages/frame-login.ts';
import { meetingPage } from '../../../../src/http/lti/pages/meeting.ts';
import { languages, messagesFor, type Say } from '../../../../src/http/lti/pages/messages.ts';
import { type Page, renderPage } from '../../../../src/http/lti/pages/page.ts';
import { pickerPage } from '../../../../src/http/lti/pages/picker.ts';
import { planFormOf } from '../../../../src/http/lti/pages/plan-form-reader.ts';
import { planPage } from '../../../../src/http/lti/pages/plan.ts';
import { registeredPage } from '../../../../src/http/lti/pages/registered.ts';
import { usualPlan } from '../../../../src/links/plan.ts';
import { attendanceData, authorization, meetingData, newTab, samples } from './samples.ts';

const { say } = messagesFor(['en']);
const assets = { url: (name: string) => `/lti/assets/${name}` };
const written = (page: Page): string => renderPage(page, { locale: 'en', dir: 'ltr', assets });
const everySample = Object.entries(samples);

describe.each(everySample)('%s', (_name, sample) => {
  const text = written(sample(say));

  test('has neither script nor style in its markup', () => {
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/);
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
    for (const one of scripts) expect(one).toMatch(/src="\/lti\/assets\/\w+\.js"|type="application\/json"/);
  });

  test('loads nothing from anybody else', () => {
    expect([...text.matchAll(/(?:src|srcset|poster)="([^"]*)"/g)].map(([, address]) => address)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^https?:/)]),
    );
  });

  test('leaves no place of a message open', () => {
    expect(text.replace(/<script type="application\/json".*?<\/script>/s, '')).not.toMatch(
      /\{\w+\}|undefined/,
    );
  });

  test('is valid data where it carries some', () => {
    const facts = /<script type="application\/json" id="facts">(.*?)<\/script>/s.exec(text)?.[1];
    expect(facts === undefined || typeof JSON.parse(facts) === 'object').toBe(true);
  });

  test('has one heading of the first kind at most, and no ids twice', () => {
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(text.match(/<h1/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

test('every script of a page has its source', () => {
  const sources = readdirSync(new URL('../../../../pages', import.meta.url));
  const scripts = everySample.map(([, sample]) => sample(say).script).filter((one) => one !== undefined);
  for (const one of scripts) expect(sources).toContain(`${one}.ts`);
});

test('every message is said on some page', () => {
  const said = new Set<string>(['person.neutral', 'meeting.untitled', 'meeting.group']);
  const recording: Say = Object.assign(
    (key: keyof typeof languages.en, values: Parameters<Say>[1]) => {
      said.add(key);
      return format(languages.en[key], values ?? {}, 'en');
    },
    {
      locale: 'en',
      words: ((keys: readonly (keyof typeof languages.en)[]) => {
        for (const key of keys) said.add(key);
        return say.words(keys);
      }) as Say['words'],
    },
  );
  for (const [, sample] of everySample) sample(recording);
  expect(Object.keys(languages.en).filter((key) => !said.has(key))).toEqual([]);
});

describe('what others have written', () => {
  const hostile = `"></textarea></title></script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028😀`;
  const form = {
    code: hostile,
    values: { ...planFormOf(usualPlan(hostile)), text: hostile, minutes: hostile, points: hostile },
    errors: [],
    mayMark: true,
  };
  const attacked: { [name: string]: Page } = {
    login: frameLoginPage(
      {
        authorization: { ...authorization, fields: [[hostile, hostile]] },
        newTab: { ...newTab, fields: [['login_hint', hostile]] },
        always: false,
      },
      say,
    ),
    meeting: meetingPage(
      {
        ...meetingData,
        title: hostile,
        text: hostile,
        person: { name: hostile },
        groups: [
          { id: hostile, title: hostile },
          { id: 'b', title: 'b' },
        ],
        returnUrl: `https://lms.example/?${hostile}`,
      },
      say,
    ),
    plan: planPage({ ...form, title: hostile, saved: false }, say),
    picker: pickerPage(
      {
        ...form,
        context: { title: hostile },
        offered: [{ id: hostile, title: hostile, opensAt: null, closesAt: null }],
      },
      say,
    ),
    attendance: attendancePage(
      {
        ...attendanceData,
        title: hostile,
        people: attendanceData.people.map((one) => ({ ...one, id: hostile, name: hostile })),
      },
      say,
    ),
    return: deepLinkingReturnPage({ action: 'https://lms.example/x?a="><script>', jwt: hostile }, say),
    registered: registeredPage(
      {
        platformName: hostile,
        issuer: hostile,
        asked: [hostile],
        granted: [hostile],
        missing: [],
        deployments: [hostile],
        status: 'pending',
        siteId: hostile,
        platformOrigin: hostile,
      },
      say,
    ),
  };

  test.each(Object.entries(attacked))('stays text on the page %s', (_name, page) => {
    const text = written(page);
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).not.toMatch(/<script>|<img|<\/textarea><\/title>/);
    expect(text.match(/<\/script>/g)?.length).toBe(text.match(/<script\s/g)?.length);
  });
});

describe('the meeting', () => {
  const page = (changes: Partial<typeof meetingData>): string =>
    meetingPage({ ...meetingData, ...changes }, say).body.text;

  test.each([
    ['teachers', true, true],
    ['others', false, false],
  ])('leads %s to attendance and settings: %s', (_who, teaches, isThere) => {
    expect(page({ teaches }).includes('/lti/attendance')).toBe(isThere);
    expect(page({ teaches }).includes('/lti/plan')).toBe(isThere);
  });

  test.each([
    ['frame', true],
    ['window', false],
    [null, false],
  ] as const)('in %s offers a tab: %s', (framed, isThere) => {
    expect(page({ framed }).includes('data-part="tab"')).toBe(isThere);
  });

  test.each([
    ['no group', [], false],
    ['one', [{ id: 'a', title: 'A' }], false],
    [
      'two',
      [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      true,
    ],
  ])('with %s lets nobody choose without need', (_number, groups, isThere) => {
    expect(page({ groups }).includes('<select')).toBe(isThere);
  });

  test('that is always open says no time', () => {
    const times = { opensAt: null, closesAt: null, now: 0 };
    expect(page({ times })).toMatch(/data-part="when"\s+hidden/);
  });

  test('folds a long description up', () => {
    expect(page({ text: 'Short.' })).not.toContain('<details');
    expect(page({ text: 'Long. '.repeat(100) })).toContain('<details');
  });
});
