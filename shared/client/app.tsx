import { useEffect, useRef } from 'preact/hooks';
import type { Visit } from './connection/visit.ts';
import { Lobby } from './lobby/lobby.tsx';
import { useLanguage } from './messages/context.ts';
import { Announcer } from './notices/announcer.tsx';
import type { MountOptions } from './options.ts';
import { Out } from './screens/out.tsx';
import { RefusedScreen } from './screens/refused.tsx';
import { useStore } from './store.ts';
import { WaitingScreen } from './waiting/waiting-screen.tsx';

/** The client as a whole: one screen a phase, and the voice for screen readers beside it. */
export function App({ visit, options, leave }: { visit: Visit; options: MountOptions; leave: () => void }) {
  const { say } = useLanguage();
  const session = useStore(visit.session);
  const section = useRef<HTMLElement>(null);
  const screen = session.phase === 'asking' ? 'lobby' : session.phase;
  useEffect(() => {
    // A new screen takes the focus to its beginning, or a keyboard would stand on nothing.
    section.current?.querySelector<HTMLElement>('[data-start]')?.focus({ preventScroll: screen !== 'lobby' });
  }, [screen]);
  useEffect(() => {
    if (screen === 'lobby') void visit.preview.start();
  }, [screen, visit]);

  const RoomView = visit.room?.RoomView;
  const PassphraseScreen = visit.unlock.module?.PassphraseScreen;
  return (
    <section ref={section} class={`meeting ${screen}`} aria-label={options.title || say('meeting')}>
      {screen === 'lobby' && (
        <Lobby visit={visit} options={options} busy={session.phase === 'asking'} close={leave} />
      )}
      {session.phase === 'waiting' && (
        <WaitingScreen
          visit={visit}
          session={session}
          name={visit.name || (options.name ?? '')}
          close={leave}
        />
      )}
      {session.phase === 'passphrase' && PassphraseScreen && (
        <PassphraseScreen
          title={session.title}
          working={session.working}
          unlock={(passphrase) => visit.typePassphrase(passphrase)}
          cancel={() => visit.back()}
        />
      )}
      {session.phase === 'inside' && RoomView && visit.call && (
        <RoomView visit={visit} call={visit.call} session={session} leave={leave} />
      )}
      {session.phase === 'refused' && <RefusedScreen visit={visit} session={session} close={leave} />}
      {session.phase === 'out' && <Out visit={visit} reason={session.reason} close={leave} />}
      <Announcer news={visit.news} />
    </section>
  );
}
