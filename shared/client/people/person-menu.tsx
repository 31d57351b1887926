import type { Role } from '../../contract/assertion.ts';
import { useLanguage } from '../messages/context.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import type { Person } from '../room/people.ts';
import type { Act, Question } from './panel.tsx';

const offers = {
  moderator: 'people.makeModerator',
  presenter: 'people.makePresenter',
  attendee: 'people.makeAttendee',
} as const;

type PersonMenuProps = { person: Person; act: Act; ask: (question: Question) => void; spotlit: boolean };

/** What a moderator can do about one person; only what makes a difference is offered. */
export function PersonMenu({ person, act, ask, spotlit }: PersonMenuProps) {
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
            {badges.role !== 'observer' && (
              <MenuItem
                icon="spotlight"
                onClick={then(() => void act('spotlight', { identity: spotlit ? null : identity }))}
              >
                {say(spotlit ? 'tile.spotlightOff' : 'tile.spotlight')}
              </MenuItem>
            )}
            {(badges.role === 'attendee' || badges.role === 'presenter') && (
              <MenuItem icon="settings" onClick={then(() => ask({ what: 'rights', identity }))}>
                {say('rights.ofPerson')}
              </MenuItem>
            )}
            {(['moderator', 'presenter', 'attendee'] as const)
              .filter((role) => role !== badges.role)
              .map((role) => (
                <MenuItem key={role} icon="person" onClick={give(role)}>
                  {say(offers[role])}
                </MenuItem>
              ))}
            <MenuItem icon="remove" danger onClick={then(() => ask({ what: 'remove', identity }))}>
              {say('people.remove')}
            </MenuItem>
          </>
        );
      }}
    </Menu>
  );
}
