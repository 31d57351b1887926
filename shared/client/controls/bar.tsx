import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import { IconButton } from '../parts/button.tsx';
import { useRoving } from '../parts/roving.ts';
import type { Person } from '../room/people.ts';
import type { PanelName } from '../room/panels.ts';
import type { Inside, RoomSize } from '../room/room.tsx';
import { useStore } from '../store.ts';
import { DeviceSwitch } from './device-switch.tsx';
import { useFullScreen } from './full-screen.ts';
import { MoreMenu } from './more-menu.tsx';

type BarProps = {
  visit: Visit;
  call: Call;
  session: Inside;
  people: Person[];
  size: RoomSize;
  frame: RefObject<HTMLElement | null>;
  panel: PanelName | null;
  setPanel: (panel: PanelName | null) => void;
  leave: () => void;
};

/** The controls: one stop of the Tab key, arrow keys inside. Where there is little room, the rarer ones are under "More". */
export function Bar({ visit, call, session, people, size, frame, panel, setPanel, leave }: BarProps) {
  const { say } = useLanguage();
  const toolbar = useRef<HTMLDivElement>(null);
  useRoving(toolbar, 'horizontal');
  const unread = useStore(call.chat.unread);
  const fullScreen = useFullScreen(frame);
  const me = people.find((person) => person.me);
  const { features } = session;
  const raised = (me?.badges.hand ?? null) !== null;
  const sharing = me?.sharing ?? false;
  const canShare = features.screenShare && 'getDisplayMedia' in (navigator.mediaDevices ?? {});
  const narrow = size === 'narrow' || size === 'tiny';
  const hands = people.filter((person) => person.badges.hand !== null).length;

  const toggleHand = (): void => void visit.act('hand', { raised: !raised });
  const toggleShare = (): void => void call.devices.share(!sharing);
  const toggle = (name: PanelName) => (): void => setPanel(panel === name ? null : name);

  return (
    <div ref={toolbar} class="bar" role="toolbar" aria-label={say('bar.label')}>
      <div class="bar-group">
        {features.microphone && (
          <DeviceSwitch device="microphone" call={call} on={me?.microphoneOn ?? false} menu={!narrow} />
        )}
        {features.camera && (
          <DeviceSwitch
            device="camera"
            call={call}
            on={me?.participant.isCameraEnabled ?? false}
            menu={!narrow}
          />
        )}
        {canShare && !narrow && (
          <IconButton
            icon="share"
            label={say(sharing ? 'bar.stopShare' : 'bar.share')}
            tone={sharing ? 'active' : 'plain'}
            onClick={toggleShare}
          />
        )}
        {size !== 'tiny' && (
          <IconButton
            icon="hand"
            label={say(raised ? 'bar.lowerHand' : 'bar.raiseHand')}
            tone={raised ? 'active' : 'plain'}
            onClick={toggleHand}
          />
        )}
      </div>
      <div class="bar-group">
        <span data-opens="chat" class="bar-item">
          <IconButton
            icon="chat"
            label={unread > 0 ? say('bar.chatUnread', { n: unread }) : say('bar.chat')}
            expanded={panel === 'chat'}
            tone={panel === 'chat' ? 'active' : 'plain'}
            badge={unread}
            onClick={toggle('chat')}
          />
        </span>
        {!narrow && (
          <span data-opens="people" class="bar-item">
            <IconButton
              icon="people"
              label={say('bar.people')}
              expanded={panel === 'people'}
              tone={panel === 'people' ? 'active' : 'plain'}
              badge={features.moderate ? hands : 0}
              onClick={toggle('people')}
            />
          </span>
        )}
        {!narrow && fullScreen.supported && (
          <IconButton
            icon={fullScreen.active ? 'exitFullScreen' : 'fullScreen'}
            label={say(fullScreen.active ? 'bar.exitFullScreen' : 'bar.fullScreen')}
            onClick={fullScreen.toggle}
          />
        )}
        {narrow && (
          <MoreMenu
            hand={size === 'tiny' ? { raised, toggle: toggleHand } : null}
            openPeople={() => setPanel('people')}
            share={canShare ? { active: sharing, toggle: toggleShare } : null}
            fullScreen={fullScreen}
            microphone={features.microphone}
            camera={features.camera}
          />
        )}
        <IconButton
          icon="leave"
          label={say('bar.leave')}
          tone="danger"
          wide={size === 'wide'}
          onClick={leave}
        />
      </div>
    </div>
  );
}
