import { useRef } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { IconButton } from '../parts/button.tsx';
import { useRoving } from '../parts/roving.ts';
import type { RoomSize } from '../room/room.tsx';
import { useStore } from '../store.ts';
import { type ControlProps, useControls } from './controls.tsx';
import { DeviceSwitch } from './device-switch.tsx';
import { fit, slotsOf } from './fit.ts';
import { useHoldToTalk } from './hold-to-talk.ts';
import { MoreMenu } from './more-menu.tsx';
import { useShortcuts } from './use-shortcuts.ts';

type BarProps = ControlProps & { size: RoomSize; width: number; leave: () => void };

/** The controls: one stop of the Tab key, arrow keys inside. What does not fit is under "More". */
export function Bar({ size, width, leave, ...props }: BarProps) {
  const { say } = useLanguage();
  const { call, people, session } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  useRoving(toolbar, 'horizontal');
  const me = people.find((person) => person.me);
  const { microphone, camera } = session.features;
  const narrow = size === 'narrow' || size === 'tiny';
  const { controls, badges } = useControls(props);
  const { preferences } = call.view;
  const { shortcuts, holdToTalk } = useStore(preferences);
  useShortcuts(props.frame, shortcuts, {
    ...Object.fromEntries(controls.map(({ name, run }) => [name, run])),
    ...(microphone && {
      microphone: () => void call.devices.set('microphone', !call.room.localParticipant.isMicrophoneEnabled),
    }),
    ...(camera && {
      camera: () => void call.devices.set('camera', !call.room.localParticipant.isCameraEnabled),
    }),
    'previous-page': () => call.view.turn(-1),
    'next-page': () => call.view.turn(1),
  });
  useHoldToTalk(props.frame, call, holdToTalk && microphone);
  const switches = Number(microphone) + Number(camera);
  const { bar, more } = fit(controls, slotsOf({ width, narrow, switches, wideLeave: size === 'wide' }));

  return (
    <div ref={toolbar} class="bar" role="toolbar" aria-label={say('bar.label')}>
      <div class="bar-group">
        {microphone && (
          <DeviceSwitch device="microphone" call={call} on={me?.microphoneOn ?? false} menu={!narrow} />
        )}
        {camera && (
          <DeviceSwitch
            device="camera"
            call={call}
            on={me?.participant.isCameraEnabled ?? false}
            menu={!narrow}
          />
        )}
        {bar.filter(({ group }) => group === 'own').map(({ button }) => button)}
      </div>
      <div class="bar-group">
        {bar.filter(({ group }) => group === 'room').map(({ button }) => button)}
        <MoreMenu
          controls={more}
          badge={more.reduce((sum, { name }) => sum + (badges[name] ?? 0), 0)}
          microphone={narrow && microphone}
          camera={narrow && camera}
          speaker={narrow || !microphone}
        />
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
