import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Session } from '../connection/session.ts';
import type { Visit } from '../connection/visit.ts';
import { Bar } from '../controls/bar.tsx';
import { LeaveDialog } from '../controls/leave-dialog.tsx';
import { EncryptionBanner } from '../encryption/in-room.tsx';
import { ProtectionContext } from '../encryption/context.ts';
import { Toasts } from '../notices/toasts.tsx';
import { later } from '../parts/later.tsx';
import { ReactionOverlay } from '../reactions/overlay.tsx';
import { useStore } from '../store.ts';
import { LinkBanner } from './banner.tsx';
import { Captions } from './captions.tsx';
import { chips } from './chips.ts';
import { RoomContext } from './context.ts';
import { useEscape } from './escape.ts';
import { useKeptFocus } from './keep-focus.ts';
import { overlays } from './overlays.ts';
import { type PanelName, type PanelProps, panels } from './panels.ts';
import { usePeople } from './people.ts';
import { useSize } from './size.ts';
import { Sound, SoundBanner } from './sound.tsx';
import { Stage } from './stage.tsx';

const FloatView = later(async () => (await import('../floating/float.tsx')).FloatView);

export type Inside = Extract<Session, { phase: 'inside' }>;
/** `tiny` is a sidebar of 320 px and less; there, and when `narrow`, the rarer controls are under "More". */
export type RoomSize = 'tiny' | 'narrow' | 'medium' | 'wide';
type RoomViewProps = { visit: Visit; call: Call; session: Inside; leave: () => void };

/** How much room there is: decides which controls stand in the bar and where panels go. Pure. */
export function sizeOf(width: number): RoomSize {
  if (width < 330) return 'tiny';
  if (width < 620) return 'narrow';
  return width < 900 ? 'medium' : 'wide';
}

function InsideRoom({ visit, call, session, leave }: RoomViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const size = sizeOf(width);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [asking, setAsking] = useState(false);
  useKeptFocus(frame);
  const people = usePeople();
  const { title } = session.ticket.room;
  const overlay = useStore(call.view.overlay);
  const float = useStore(call.view.floating);
  const Panel = panel && panels[panel].View;
  const Overlay: ComponentType<PanelProps> | null = overlay && overlays[overlay];

  useEffect(() => call.chat.setOpen(panel === 'chat'), [call, panel]);
  const closePanel = useCallback((): void => {
    // The button that opened it gets the focus back.
    frame.current
      ?.querySelector<HTMLElement>(`[data-opens="${panel}"] button, [data-opens="more"] button`)
      ?.focus();
    setPanel(null);
  }, [panel]);
  useEscape(frame, panel === null ? null : closePanel);

  return (
    <div ref={frame} class={`room ${size === 'tiny' ? 'narrow' : size}${panel ? ' with-panel' : ''}`}>
      <header class="room-header">
        <h2 tabIndex={-1} data-start>
          <bdi>{title}</bdi>
        </h2>
        {chips.map((Chip, index) => (
          <Chip key={index} visit={visit} call={call} session={session} />
        ))}
      </header>
      <LinkBanner link={session.link} leave={leave} />
      <EncryptionBanner visit={visit} call={call} />
      <SoundBanner />
      <div class="room-body">
        <Stage
          visit={visit}
          call={call}
          people={people}
          size={size}
          besides={panel !== null}
          moderate={session.features.moderate}
          connected={session.link === 'steady'}
        />
        {Panel && <Panel visit={visit} call={call} session={session} people={people} close={closePanel} />}
        <ReactionOverlay channel={call.reactions} />
        <Toasts news={visit.news} />
      </div>
      <Captions view={call.view} />
      <Bar
        visit={visit}
        call={call}
        session={session}
        people={people}
        size={size}
        width={width}
        frame={frame}
        panel={panel}
        setPanel={setPanel}
        leave={() => (session.features.moderate && people.length > 1 ? setAsking(true) : leave())}
      />
      {asking && (
        <LeaveDialog
          leave={leave}
          endForAll={() => void visit.act('end', {})}
          close={() => setAsking(false)}
        />
      )}
      {Overlay && (
        <Overlay
          visit={visit}
          call={call}
          session={session}
          people={people}
          close={() => call.view.overlay.set(null)}
        />
      )}
      {float && (
        <FloatView
          call={call}
          session={session}
          people={people}
          float={float}
          place={frame.current?.closest('.place') ?? null}
          leave={leave}
        />
      )}
      <Sound />
    </div>
  );
}

/** The room: stage, panels, controls. */
export function RoomView(props: RoomViewProps) {
  return (
    <RoomContext.Provider value={props.call.room}>
      <ProtectionContext.Provider value={props.call.protection}>
        <InsideRoom {...props} />
      </ProtectionContext.Provider>
    </RoomContext.Provider>
  );
}
