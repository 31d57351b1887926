import type { Role } from '../../contract/assertion.ts';
import { useLanguage } from '../messages/context.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import type { Person } from '../room/people.ts';
import type { Act } from './panel.tsx';

const offers = {
  moderator: 'people.makeModerator',
  presenter: 'people.makePresenter',
  attendee: 'people.makeAttendee',
} as const;

/** What a moderator can do about one person; only what makes a difference is offered. */
export function PersonMenu({ person, act, remove }: { person: Person; act: Act; remove: () => void }) {
  const { say } = useLanguage();
  const { identity, name, badges, microphoneOn, participant } = person;
  return (
    <Menu label={say('people.actions', { name })} icon="more">
      {(close) => {
        const then = (action: () => void) => (): void => {
          close();
          action();
        };
        const give = (role: Role) => then(() => void act('role', { identity, role }));
        return (
          <>
            {microphoneOn && (
              <MenuItem
                icon="microphoneOff"
                onClick={then(() => void act('mute', { identity, source: 'microphone' }))}
              >
                {say('people.mute')}
              </MenuItem>
            )}
            {participant.isCameraEnabled && (
              <MenuItem
                icon="cameraOff"
                onClick={then(() => void act('mute', { identity, source: 'camera' }))}
              >
                {say('people.stopCamera')}
              </MenuItem>
            )}
            {person.sharing && (
              <MenuItem
                icon="share"
                onClick={then(() => void act('mute', { identity, source: 'screen_share' }))}
              >
                {say('people.stopShare')}
              </MenuItem>
            )}
            {badges.hand !== null && (
              <MenuItem icon="hand" onClick={then(() => void act('lower-hand', { identity }))}>
                {say('people.lowerHand')}
              </MenuItem>
            )}
            {(['moderator', 'presenter', 'attendee'] as const)
              .filter((role) => role !== badges.role)
              .map((role) => (
                <MenuItem key={role} icon="person" onClick={give(role)}>
                  {say(offers[role])}
                </MenuItem>
              ))}
            <MenuItem icon="remove" danger onClick={then(remove)}>
              {say('people.remove')}
            </MenuItem>
          </>
        );
      }}
    </Menu>
  );
}
