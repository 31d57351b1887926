import { MeetingSettings, type Restriction, restrictions, type Role } from '@meetbridge/shared/contract';
import { describe, expect, test } from 'vitest';
import { featuresFor, grantFor, unsendable } from '../../src/admission/grants.ts';

const settings = MeetingSettings.parse({});
const sharing: MeetingSettings = { ...settings, attendeesShareScreen: true };

const all = ['microphone', 'camera', 'screen_share', 'screen_share_audio'];
const voiceAndPicture = ['microphone', 'camera'];

describe('what a role may send', () => {
  test.each<[Role, MeetingSettings, string[], boolean]>([
    ['moderator', settings, all, true],
    ['presenter', settings, all, true],
    ['attendee', settings, voiceAndPicture, true],
    ['attendee', sharing, all, true],
    ['observer', settings, [], false],
    ['observer', sharing, [], false],
  ])('a(n) %s under %j sends %j; messages: %j', (role, rules, sources, data) => {
    expect(grantFor(role, rules, [])).toEqual({
      canPublishSources: sources,
      canPublishData: data,
      canSubscribe: true,
    });
  });
});

describe('what the client shows', () => {
  test.each<[Role, MeetingSettings, object]>([
    [
      'moderator',
      settings,
      { microphone: true, camera: true, screenShare: true, chat: true, moderate: true },
    ],
    [
      'presenter',
      settings,
      { microphone: true, camera: true, screenShare: true, chat: true, moderate: false },
    ],
    [
      'attendee',
      settings,
      { microphone: true, camera: true, screenShare: false, chat: true, moderate: false },
    ],
    ['attendee', sharing, { microphone: true, camera: true, screenShare: true, chat: true, moderate: false }],
    [
      'observer',
      sharing,
      { microphone: false, camera: false, screenShare: false, chat: false, moderate: false },
    ],
  ])('for a(n) %s under %j: %j', (role, rules, features) => {
    expect(featuresFor(role, rules, [])).toMatchObject({ ...features, startMuted: false });
  });

  test('everybody starts muted where the meeting says so', () => {
    expect(featuresFor('moderator', { ...settings, startMuted: true }, []).startMuted).toBe(true);
  });
});

const data: Restriction[] = ['chat', 'private_chat', 'reactions', 'files'];

describe('what is withheld', () => {
  test.each<[Role, Restriction[], string[], boolean, string]>([
    ['moderator', [...restrictions], all, true, ''],
    ['presenter', ['camera'], ['microphone', 'screen_share', 'screen_share_audio'], true, ''],
    ['presenter', ['screen_share'], voiceAndPicture, true, ''],
    ['presenter', [...restrictions], [], false, 'chat private_chat reactions files'],
    ['attendee', ['microphone'], ['camera', 'screen_share', 'screen_share_audio'], true, ''],
    ['attendee', ['files', 'chat'], all, true, 'chat files'],
    ['attendee', ['chat', 'private_chat', 'reactions'], all, true, 'chat private_chat reactions'],
    ['attendee', data, all, false, 'chat private_chat reactions files'],
    ['attendee', ['microphone', 'camera', 'screen_share'], [], true, ''],
    ['observer', [], [], false, 'chat private_chat reactions files'],
  ])('from a(n) %s, %j: sends %j; messages: %s but %j', (role, withheld, sources, any, words) => {
    const { canPublishSources, canPublishData } = grantFor(role, sharing, withheld);
    expect([canPublishSources, canPublishData, unsendable(role, sharing, withheld)]).toEqual([
      sources,
      any,
      words,
    ]);
  });

  test.each<[Restriction, keyof ReturnType<typeof featuresFor>]>([
    ['microphone', 'microphone'],
    ['camera', 'camera'],
    ['screen_share', 'screenShare'],
    ['chat', 'chat'],
    ['private_chat', 'privateChat'],
    ['reactions', 'reactions'],
    ['files', 'files'],
  ])('%s: the client is without %s, and nothing else', (withheld, feature) => {
    const everything = featuresFor('attendee', sharing, []);
    expect(everything[feature]).toBe(true);
    expect(featuresFor('attendee', sharing, [withheld])).toEqual({ ...everything, [feature]: false });
  });
});
