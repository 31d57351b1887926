import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Entry } from '../journal/entry.ts';
import { useLanguage } from '../messages/context.ts';
import { answeredBy, continues } from './answer.ts';
import type { ChatBody } from './kinds.ts';
import { Message } from './message.tsx';

/** How near to the end, in pixels, one is when new messages are scrolled to. */
const NEAR = 60;

type LogProps = {
  call: Call;
  entries: readonly Entry[];
  me: string;
  labelledBy: string;
  /** Null where this person may not write. */
  reply: ((entry: Entry) => void) | null;
};

/** What has been written. It is read aloud elsewhere, gathered, so it is silent here. */
export function Log({ call, entries, me, labelledBy, reply }: LogProps) {
  const { say } = useLanguage();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const last = entries.at(-1);
  useLayoutEffect(() => {
    // Who scrolled up to read is left there; whoever writes sees what they wrote.
    if (!log.current || (!atEnd.current && last?.from.identity !== me)) return;
    log.current.scrollTop = log.current.scrollHeight;
  }, [last, me]);
  useEffect(() => {
    // What stands above or below the log comes and goes, and leaves it less room.
    const observer = new ResizeObserver(() => {
      if (atEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight;
    });
    if (log.current) observer.observe(log.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    // Of all the answering buttons one is a stop of the Tab key, the newest; arrow keys go to the others.
    const buttons = log.current?.querySelectorAll<HTMLElement>('.message-reply') ?? [];
    for (const [at, button] of [...buttons].entries()) button.tabIndex = at === buttons.length - 1 ? 0 : -1;
  }, [entries]);
  const show = useRef((entry: Entry): void => {
    const messages = [...(log.current?.querySelectorAll<HTMLElement>('[data-message]') ?? [])];
    const found = messages.find((one) => one.dataset['message'] === `${entry.from.identity} ${entry.id}`);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  });
  const answeredOf = ({ body }: Entry): Entry | null | undefined => {
    const { reply: reference } = body as Partial<ChatBody>;
    return reference && (answeredBy(entries, reference) ?? null);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys go between its buttons
    <div
      ref={log}
      class="chat-log"
      role="log"
      aria-live="off"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-labelledby={labelledBy}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
      }}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.message-reply')];
        const at = buttons.indexOf(event.target as HTMLElement);
        if (step === undefined || at < 0) return;
        event.preventDefault();
        buttons[at + step]?.focus();
      }}
    >
      {entries.length === 0 && <p class="chat-empty">{say('chat.empty')}</p>}
      <ol>
        {entries.map((entry, index) => {
          const before = entries[index - 1];
          const teller = entry.relayedBy;
          const newTeller = teller !== undefined && teller.identity !== before?.relayedBy?.identity;
          const toldNoMore = teller === undefined && before?.relayedBy !== undefined;
          return (
            <Fragment key={`${entry.kind} ${entry.from.identity} ${entry.id}`}>
              {newTeller && <li class="chat-line">{say('chat.relayed', { name: teller.name })}</li>}
              {toldNoMore && <li class="chat-line">{say('chat.relayedEnd')}</li>}
              <Message
                entry={entry}
                me={me}
                call={call}
                continued={continues(before, entry)}
                answered={answeredOf(entry)}
                reply={reply}
                show={show.current}
              />
            </Fragment>
          );
        })}
      </ol>
    </div>
  );
}
