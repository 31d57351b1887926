import type { RefObject } from 'preact';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { useFloating } from '../floating/floating.ts';
import { useLanguage } from '../messages/context.ts';
import type { Person } from '../room/people.ts';
import { reactionControl } from '../reactions/control.tsx';
import { type PanelName, panelList, useBadges } from '../room/panels.ts';
import type { Inside } from '../room/room.tsx';
import { useStore } from '../store.ts';
import { type Control, type PlainControl, plainControl } from './control.tsx';
import { useFullScreen } from './full-screen.ts';
import { keyOf } from './shortcuts.ts';

export type ControlProps = {
  visit: Visit;
  call: Call;
  session: Inside;
  people: Person[];
  /** The element that full screen shows. */
  frame: RefObject<HTMLElement | null>;
  panel: PanelName | null;
  setPanel: (panel: PanelName | null) => void;
};

/** Everything this person can do besides their devices and leaving, in the order in which it is shown. */
export function useControls(props: ControlProps): { controls: Control[]; badges: Record<string, number> } {
  const { visit, call, session, people, frame, panel, setPanel } = props;
  const { say } = useLanguage();
  const badges = useBadges(props);
  const fullScreen = useFullScreen(frame);
  const { shortcuts } = useStore(call.view.preferences);
  const layout = useStore(call.view.layout);
  const floating = useFloating(call.view, frame);
  const plain = (control: PlainControl): Control =>
    plainControl({ ...control, keys: shortcuts ? keyOf(control.name) : undefined });
  const me = people.find((person) => person.me);
  const raised = (me?.badges.hand ?? null) !== null;
  const sharing = me?.sharing ?? false;
  const canShare = session.features.screenShare && 'getDisplayMedia' in (navigator.mediaDevices ?? {});

  const controls: (Control | false)[] = [
    canShare &&
      plain({
        name: 'share',
        rank: 30,
        group: 'own',
        icon: 'share',
        label: say(sharing ? 'bar.stopShare' : 'bar.share'),
        active: sharing,
        run: () => void call.devices.share(!sharing),
      }),
    plain({
      name: 'hand',
      rank: 20,
      group: 'own',
      icon: 'hand',
      label: say(raised ? 'bar.lowerHand' : 'bar.raiseHand'),
      active: raised,
      run: () => void visit.act('hand', { raised: !raised }),
    }),
    session.features.reactions && reactionControl(call.reactions),
    ...panelList
      .filter(({ name, shown }) => shown?.(session, badges[name] ?? 0) ?? true)
      .map(({ name, icon, label, newsLabel, rank }) => {
        const n = badges[name] ?? 0;
        return plain({
          name,
          rank,
          group: 'room',
          icon,
          label: newsLabel !== undefined && n > 0 ? say(newsLabel, { n }) : say(label),
          badge: n,
          active: panel === name,
          expanded: panel === name,
          run: () => setPanel(panel === name ? null : name),
        });
      }),
    plain({
      name: 'layout',
      rank: 80,
      group: 'room',
      icon: layout === 'speaker' ? 'grid' : 'layout',
      label: say(layout === 'speaker' ? 'layout.toGrid' : 'layout.toSpeaker'),
      run: () => call.view.toggleLayout(),
    }),
    floating.supported &&
      plain({
        name: 'float',
        rank: Infinity,
        group: 'room',
        icon: 'pictureInPicture',
        label: say(floating.active ? 'float.stop' : 'float.start'),
        run: floating.toggle,
      }),
    plain({
      name: 'shortcuts',
      rank: Infinity,
      group: 'room',
      icon: 'keyboard',
      label: say('shortcuts.heading'),
      run: () => call.view.overlay.set('shortcuts'),
    }),
    plain({
      name: 'settings',
      rank: Infinity,
      group: 'room',
      icon: 'settings',
      label: say('settings.heading'),
      run: () => call.view.overlay.set('settings'),
    }),
    fullScreen.supported &&
      plain({
        name: 'full-screen',
        rank: 90,
        group: 'room',
        icon: fullScreen.active ? 'exitFullScreen' : 'fullScreen',
        label: say(fullScreen.active ? 'bar.exitFullScreen' : 'bar.fullScreen'),
        run: fullScreen.toggle,
      }),
  ];
  return { controls: controls.filter((control) => control !== false), badges };
}
