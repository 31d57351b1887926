import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { IconButton } from '../parts/button.tsx';
import type { PanelProps } from '../room/panels.ts';
import { useStore } from '../store.ts';
import { Composer } from './composer.tsx';
import { continues } from './log.ts';
import { Message } from './message.tsx';

/** The chat beside the stage. */
export function ChatPanel({ call: { chat }, session, close }: PanelProps) {
  const mayWrite = session.features.chat;
  const { say } = useLanguage();
  const id = useId();
  const log = useStore(chat.log);
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (!mayWrite) heading.current?.focus();
  }, [mayWrite]);
  useLayoutEffect(() => {
    // Who scrolled up to read is left there.
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [log.length]);
  return (
    <aside class="panel" aria-labelledby={id}>
      <header class="panel-header">
        <h3 ref={heading} id={id} tabIndex={-1}>
          {say('chat.heading')}
        </h3>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </header>
      <div
        ref={list}
        class="chat-log"
        role="log"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby={id}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
        }}
      >
        {log.length === 0 && <p class="chat-empty">{say('chat.empty')}</p>}
        <ol>
          {log.map((message, index) => (
            <Message
              key={`${message.identity} ${message.id}`}
              message={message}
              continued={continues(log[index - 1], message)}
            />
          ))}
        </ol>
      </div>
      {mayWrite ? (
        <Composer send={(text) => chat.send(text)} />
      ) : (
        <p class="chat-closed">{say('chat.readOnly')}</p>
      )}
    </aside>
  );
}
