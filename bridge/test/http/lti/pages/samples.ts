import { ltiRefusalCodes } from '@meetbridge/shared/contract';
import { usualPlan } from '../../../../src/links/plan.ts';
import { type AttendanceData, attendancePage } from '../../../../src/http/lti/pages/attendance.ts';
import { byHandPage } from '../../../../src/http/lti/pages/by-hand.ts';
import { deepLinkingReturnPage } from '../../../../src/http/lti/pages/deep-linking-return.ts';
import type { Form } from '../../../../src/http/lti/pages/form.ts';
import { frameLoginPage } from '../../../../src/http/lti/pages/frame-login.ts';
import { type MeetingData, meetingPage } from '../../../../src/http/lti/pages/meeting.ts';
import type { Say } from '../../../../src/http/lti/pages/messages.ts';
import type { Page } from '../../../../src/http/lti/pages/page.ts';
import { pickerPage } from '../../../../src/http/lti/pages/picker.ts';
import { planFormErrors, planFormOf } from '../../../../src/http/lti/pages/plan-form-reader.ts';
import { planPage } from '../../../../src/http/lti/pages/plan.ts';
import { refusalPage } from '../../../../src/http/lti/pages/refusal.ts';
import { registeredPage } from '../../../../src/http/lti/pages/registered.ts';
import { storageLoginPage } from '../../../../src/http/lti/pages/storage-login.ts';
import { storageProofPage } from '../../../../src/http/lti/pages/storage-proof.ts';

/** Epoch ms of the samples. */
export const NOW = Date.UTC(2026, 9, 1, 8, 30);
const minute = 60_000;

export const authorization: Form = {
  action: 'https://lms.example/auth',
  method: 'post',
  fields: [
    ['scope', 'openid'],
    ['state', 'STATE'],
  ],
};

export const newTab: Form = {
  action: '/lti/login',
  method: 'post',
  fields: [
    ['iss', 'https://lms.example'],
    ['meetbridge_tab', 'TAB'],
  ],
};

export const storage = { target: '_parent', origin: 'https://lms.example', key: 'meetbridge_abc' };

export const meetingData: MeetingData = {
  title: 'Algebra, third lesson',
  text: 'We look at matrices again. Bring your sheets, please.',
  times: { opensAt: NOW / 1000 + 600, closesAt: NOW / 1000 + 4200, now: NOW / 1000 },
  person: { name: 'Ada Lovelace' },
  code: 'CODE',
  bridge: 'https://bridge.example',
  encrypted: false,
  teaches: false,
  groups: [],
  group: null,
  returnUrl: 'https://lms.example/course/7',
  framed: 'frame',
  client: '/lti/client/abc/meeting.js',
};

const groups = [
  { id: 'a', title: 'Group A' },
  { id: 'b', title: 'Group B' },
];

const person = { minutes: 52, firstFrom: NOW - 60 * minute, lastTo: NOW - 8 * minute, expected: true };
const mark = { points: 100, of: 100, reason: null, at: NOW - minute };

export const attendanceData: AttendanceData = {
  code: 'CODE',
  title: 'Algebra, third lesson',
  sessions: [
    { from: NOW - 7 * 86_400_000, to: NOW - 7 * 86_400_000 + 50 * minute },
    { from: NOW - 60 * minute, to: null },
  ],
  people: [
    {
      ...person,
      id: '1',
      name: 'Ada Lovelace',
      state: 'present',
      lastTo: null,
      mark: { ...mark, state: 'waiting' },
    },
    { ...person, id: '2', name: 'محمد الخوارزمي', state: 'attended', mark: { ...mark, state: 'sent' } },
    ...(['not_a_learner', 'gone', 'refused', 'no_permission', 'unreachable', 'stale'] as const).map(
      (reason, index) => ({
        ...person,
        id: `r${index}`,
        name: `Grace Hopper ${index + 1}`,
        state: 'attended' as const,
        mark: { ...mark, state: 'refused' as const, points: 74.5, reason },
      }),
    ),
    {
      id: '3',
      name: null,
      state: 'absent',
      expected: true,
      minutes: 0,
      firstFrom: null,
      lastTo: null,
      mark: { state: 'none', points: null, of: 100, reason: null, at: null },
    },
    {
      ...person,
      id: '4',
      name: 'Somebody With-A-Very-Long-Name of Nowhere-in-Particular',
      state: 'attended',
      expected: false,
      mark: null,
    },
  ],
  roster: 'complete',
  mark: { minutes: 45, points: 100, below: 'share' },
  keptDays: 365,
  resent: true,
  now: NOW,
};

const plan = {
  ...usualPlan('Algebra, third lesson'),
  text: 'We look at matrices again.',
  opensAt: NOW / 1000,
  closesAt: NOW / 1000 + 3600,
  mark: { minutes: 45, points: 100, below: 'share' as const },
};
const form = { code: 'CODE', values: planFormOf(plan), errors: [], mayMark: true };

const scope = (name: string): string => `https://purl.imsglobal.org/spec/${name}`;
const registered = {
  platformName: 'Moodle 5.0 (lms.example)',
  issuer: 'https://lms.example',
  asked: [
    scope('lti-nrps/scope/contextmembership.readonly'),
    scope('lti-ags/scope/score'),
    scope('lti-ags/scope/lineitem'),
  ],
  granted: [scope('lti-nrps/scope/contextmembership.readonly'), scope('lti-ags/scope/score')],
  missing: [scope('lti-ags/scope/lineitem')],
  deployments: ['1'],
  status: 'pending' as const,
  siteId: 's_0123456789abcdef',
  platformOrigin: 'https://lms.example',
};

/** A page of every kind that people can meet, with everything on it that it can have. */
export const samples: { readonly [name: string]: (say: Say) => Page } = {
  ...Object.fromEntries(
    [...ltiRefusalCodes, 'site_suspended', 'rate_limited', 'not_found', 'not_allowed', 'internal'].map(
      (code) => [
        `refusal-${code}`,
        (say: Say) =>
          refusalPage(
            {
              code: code as 'internal',
              returnUrl: 'https://lms.example/back?id=1',
              again: code === 'lti_browser_unbound' ? newTab : null,
            },
            say,
          ),
      ],
    ),
  ),
  login: (say) => frameLoginPage({ authorization, newTab, always: false }, say),
  'login-always': (say) => frameLoginPage({ authorization, newTab, always: true }, say),
  'storage-login': (say) =>
    storageLoginPage({ authorization, newTab, storage: { ...storage, value: 'SECRET' } }, say),
  'storage-proof': (say) => storageProofPage({ storage, pending: 'PENDING', newTab }, say),
  'storage-proof-plain': (say) => storageProofPage({ storage, pending: 'PENDING', newTab: null }, say),
  meeting: (say) => meetingPage(meetingData, say),
  'meeting-teacher': (say) =>
    meetingPage({ ...meetingData, teaches: true, groups, group: 'a', text: 'A long one. '.repeat(40) }, say),
  picker: (say) =>
    pickerPage(
      {
        ...form,
        values: planFormOf(usualPlan('')),
        context: { title: 'Algebra I' },
        offered: [
          { id: 'one', title: 'Algebra, first lesson', opensAt: NOW / 1000, closesAt: NOW / 1000 + 3600 },
          { id: 'two', title: 'Office hour', opensAt: null, closesAt: null },
          { id: 'three', title: 'Exam', opensAt: NOW / 1000, closesAt: null },
        ],
      },
      say,
    ),
  plan: (say) => planPage({ ...form, title: 'Algebra, third lesson', saved: true }, say),
  'plan-errors': (say) =>
    planPage({ ...form, errors: [...planFormErrors], mayMark: false, title: 'Algebra', saved: false }, say),
  return: (say) => deepLinkingReturnPage({ action: 'https://lms.example/deep-linking', jwt: 'A.B.C' }, say),
  attendance: (say) => attendancePage(attendanceData, say),
  ...Object.fromEntries(
    (['partial', 'unavailable', 'not_granted'] as const).map((roster) => [
      `attendance-${roster}`,
      (say: Say) =>
        attendancePage(
          {
            ...attendanceData,
            people: [],
            sessions: [],
            roster,
            resent: false,
            mark: { minutes: 1, points: 1, below: 'nothing' },
          },
          say,
        ),
    ]),
  ),
  registered: (say) => registeredPage(registered, say),
  'registered-updated': (say) =>
    registeredPage(
      {
        ...registered,
        status: 'updated',
        deployments: [],
        granted: [
          ...registered.granted,
          scope('lti-ags/scope/result.readonly'),
          scope('lti-ags/scope/lineitem.readonly'),
          scope('lti-gs/scope/contextgroup.readonly'),
          'https://other.example/scope',
        ],
      },
      say,
    ),
  'registered-nothing': (say) => registeredPage({ ...registered, asked: [], granted: [], missing: [] }, say),
  'by-hand': (say) =>
    byHandPage(
      {
        values: [
          { label: 'byHand.register', value: 'https://bridge.example/lti/register?invite=CODE' },
          { label: 'byHand.name', value: 'Meetbridge' },
          { label: 'byHand.target', value: 'https://bridge.example/lti/launch' },
          { label: 'byHand.login', value: 'https://bridge.example/lti/login' },
          { label: 'byHand.redirect', value: 'https://bridge.example/lti/launch' },
          { label: 'byHand.keys', value: 'https://bridge.example/lti/jwks.json' },
          { label: 'byHand.deepLinking', value: 'https://bridge.example/lti/launch' },
          { label: 'byHand.domain', value: 'bridge.example' },
          { label: 'byHand.custom', value: 'groups=$Moodle.Person.userGroupIds', hint: 'byHand.custom.hint' },
          { label: 'byHand.scopes', value: registered.asked.join('\n') },
          { label: 'byHand.privacy', value: say('byHand.privacy.value') },
        ],
      },
      say,
    ),
};
