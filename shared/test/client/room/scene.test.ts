import { describe, expect, test } from 'vitest';
import { type Scene, sceneOf, speakerOf, type Wishes } from '../../../client/room/scene.ts';

const person = (identity: string, sharing = false) => ({ identity, me: identity === 'me', sharing });
const talk = [person('ada'), person('grace'), person('me')];
const show = [person('ada', true), person('grace', true), person('me')];
const usual: Wishes = {
  layout: 'auto',
  pin: null,
  spotlight: null,
  speaker: null,
  together: false,
  screen: null,
};
const large = (scene: Scene): string =>
  scene.large.map(({ identity, source }) => `${identity}'s ${source}`).join(' and ');

describe('what is large', () => {
  test.each<[string, typeof talk, Partial<Wishes>, string]>([
    ['nothing while people only talk', talk, {}, ''],
    ['a shared screen, the one shared last', show, {}, "grace's screen"],
    ['the shared screen that was chosen', show, { screen: 'ada' }, "ada's screen"],
    [
      'all shared screens, where all were asked for',
      show,
      { together: true },
      "ada's screen and grace's screen",
    ],
    ['nothing in the grid, not even a screen', show, { layout: 'grid' }, ''],
    ['who speaks, in the speaker view', talk, { layout: 'speaker', speaker: 'grace' }, "grace's camera"],
    ['somebody else than oneself before anybody speaks', talk, { layout: 'speaker' }, "ada's camera"],
    ['a screen before the speaker', show, { layout: 'speaker', speaker: 'ada' }, "grace's screen"],
    ['nobody to whom one would be alone', [person('me')], { layout: 'speaker' }, ''],
    ['whom the moderator shows', talk, { spotlight: 'ada' }, "ada's camera"],
    ['what the one shares whom the moderator shows', show, { spotlight: 'ada' }, "ada's screen"],
    ['the spotlight also in the grid', talk, { layout: 'grid', spotlight: 'ada' }, "ada's camera"],
    [
      'one’s own pin above the spotlight',
      talk,
      { spotlight: 'ada', pin: { identity: 'grace', source: 'camera' } },
      "grace's camera",
    ],
    ['a pinned screen', show, { pin: { identity: 'ada', source: 'screen' } }, "ada's screen"],
    ['not a pinned screen that is shared no more', talk, { pin: { identity: 'ada', source: 'screen' } }, ''],
    ['not a pin on somebody who has left', talk, { pin: { identity: 'alan', source: 'camera' } }, ''],
    ['not a spotlight on somebody who has left', talk, { spotlight: 'alan' }, ''],
  ])('%s', (_rule, people, wishes, seen) => {
    expect(large(sceneOf(people, { ...usual, ...wishes }))).toBe(seen);
  });
});

describe('the speaker view', () => {
  test.each([
    ['begins with the loudest', null, ['ada', 'grace'], 'ada'],
    ['stays with who was large while they speak', 'grace', ['ada', 'grace'], 'grace'],
    ['goes on to the next when they are silent', 'grace', ['ada'], 'ada'],
    ['stays in a pause', 'grace', [], 'grace'],
  ])('%s', (_rule, before, speaking, after) => {
    expect(speakerOf(before, speaking)).toBe(after);
  });
});
