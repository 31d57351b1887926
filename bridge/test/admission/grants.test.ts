import { MeetingSettings, type Role } from '@meetbridge/shared/contract';
import { describe, expect, test } from 'vitest';
import { featuresFor, grantFor } from '../../src/admission/grants.ts';

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
