import { expect, test } from 'vitest';
import { parsePreferences } from '../../../client/room/preferences.ts';

const usual = { saving: 'off', shortcuts: true, holdToTalk: true, mutedHint: true, hideSelf: false };

test.each([
  ['nothing kept', null, usual],
  ['no JSON', '{', usual],
  ['null', 'null', usual],
  ['values of a newer version', '{"saving":"most","hideSelf":"yes","colour":1}', usual],
  [
    'what was chosen',
    '{"saving":"sound","shortcuts":false,"hideSelf":true}',
    { ...usual, saving: 'sound', shortcuts: false, hideSelf: true },
  ],
])('preferences from %s', (_what, stored, read) => {
  expect(parsePreferences(stored)).toEqual(read);
});
