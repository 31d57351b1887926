import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import { useOffers } from '../files/offers.ts';
import type { Entry, Somebody } from '../journal/entry.ts';
import { useLanguage } from '../messages/context.ts';
import { IconButton } from '../parts/button.tsx';
import type { PanelProps } from '../room/panels.ts';
import { useStore } from '../store.ts';
import { Composer } from './composer.tsx';
import { isTalk } from './kinds.ts';
import { Log } from './log.tsx';
import { Recipient } from './recipient.tsx';

/** The chat beside the stage. */
export function ChatPanel({ call, session, people, close }: PanelProps) {
  const { say } = useLanguage();
  const { features, role } = session;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const entries = useStore(call.journal.entries).filter(isTalk);
  const flooding = useStore(call.wire.flooding);
  const [to, setTo] = useState<Somebody | null>(null);
  const [answered, setAnswered] = useState<Entry | null>(null);
  const me = call.chat.me.identity;
  const others = people.filter((person) => !person.me).map(({ identity, name }) => ({ identity, name }));
  const present = to === null || others.some(({ identity }) => identity === to.identity);
  const recipient = features.privateChat ? to : null;
  const mayWrite = recipient === null ? features.chat : present;
  const mayOffer = features.files && mayWrite && call.files.supported;
  const offers = useOffers(call.files, recipient);
  const writes = features.chat || features.privateChat;
  useEffect(() => {
    if (!writes) heading.current?.focus();
  }, [writes]);
  const reply = useCallback(
    (entry: Entry): void => {
      // The answer to something private is private.
      if (entry.to) setTo(entry.from.identity === me ? entry.to : entry.from);
      setAnswered(entry);
    },
    [me],
  );
  return (
    <aside class="panel chat" aria-labelledby={id} {...(mayOffer ? offers.dropping : {})}>
      <header class="panel-header">
        <h3 ref={heading} id={id} tabIndex={-1}>
          {say('chat.heading')}
        </h3>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      {others
        .filter(({ identity }) => flooding.has(identity))
        .map(({ identity, name }) => (
          <p key={identity} class="chat-floods">
            {say('chat.floods', { name })}
          </p>
        ))}
      <Log call={call} entries={entries} me={me} labelledBy={id} reply={writes ? reply : null} />
      {!features.chat && (
        <p class="chat-closed">
          {say(role === 'observer' ? 'chat.readOnly' : writes ? 'chat.onlyPrivate' : 'chat.closed')}
        </p>
      )}
      {features.privateChat && others.length > 0 && (
        <Recipient others={others} to={to} setTo={setTo} everybody={features.chat} />
      )}
      {writes && (
        <Composer
          call={call}
          to={recipient}
          blocked={!mayWrite}
          answered={answered}
          setAnswered={setAnswered}
          offer={mayOffer ? offers.offer : null}
          note={present ? offers.note : say('chat.recipientGone', { name: to.name })}
        />
      )}
      {offers.over && mayOffer && <p class="drop-here">{say('files.drop')}</p>}
    </aside>
  );
}
