import { memo } from 'preact/compat';
import type { Call } from '../connection/call.ts';
import { FileCard } from '../files/card.tsx';
import type { FileBody } from '../files/kinds.ts';
import type { Entry, Somebody } from '../journal/entry.ts';
import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import { type ChatBody, chatEntries } from './kinds.ts';
import { linkify } from './linkify.ts';

const isText = (entry: Entry): entry is Entry<ChatBody> => entry.kind === chatEntries.name;

/** What a message says in one line. */
export const gistOf = (entry: Entry): string =>
  isText(entry) ? entry.body.text.slice(0, 120) : (entry as Entry<FileBody>).body.name;

function Text({ body: { text, cut } }: Entry<ChatBody>) {
  const { say } = useLanguage();
  return (
    <>
      <p class="message-text" dir="auto">
        {linkify(text).map(({ text: piece, href }) =>
          href === null ? (
            piece
          ) : (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">
              {piece}
            </a>
          ),
        )}
      </p>
      {cut && <p class="faint">{say('chat.cut')}</p>}
    </>
  );
}

type MessageProps = {
  entry: Entry;
  me: string;
  call: Call;
  continued: boolean;
  /** The message it answers; null when that is not here, undefined when it answers none. */
  answered: Entry | null | undefined;
  /** Null where this person may not write. */
  reply: ((entry: Entry) => void) | null;
  show: (entry: Entry) => void;
};

/** One message; who and when is left out where the one before says it. */
export const Message = memo(function Message(props: MessageProps) {
  const { entry, me, call, continued, answered, reply, show } = props;
  const { say, locale } = useLanguage();
  const { from, to, relayedBy } = entry;
  const at = new Date(entry.at);
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
  // What somebody else says that one has said oneself, one has perhaps not.
  const mine = from.identity === me && relayedBy === undefined;
  const classes = [
    'message',
    mine && 'mine',
    continued && 'continued',
    to && 'private',
    relayedBy && 'relayed',
  ];
  return (
    <li class={classes.filter(Boolean).join(' ')} data-message={`${from.identity} ${entry.id}`} tabIndex={-1}>
      <p class={continued ? 'unseen' : 'message-head'}>
        <bdi class="message-name">{mine ? say('chat.you') : from.name}</bdi>
        <time dateTime={at.toISOString()}>{time}</time>
        {relayedBy && <span class="unseen">{say('chat.relayedBy', { name: relayedBy.name })}</span>}
      </p>
      {to && <PrivateMark to={to} mine={mine} continued={continued} />}
      {answered === null && <p class="quote faint">{say('chat.answeredGone')}</p>}
      {answered && (
        <button type="button" class="quote" title={say('chat.showAnswered')} onClick={() => show(answered)}>
          <bdi class="quote-name">{answered.from.identity === me ? say('chat.you') : answered.from.name}</bdi>
          <span class="quote-text" dir="auto">
            {gistOf(answered)}
          </span>
        </button>
      )}
      <div class="message-line">
        <div class="message-body">
          {isText(entry) ? (
            <Text {...entry} />
          ) : (
            <FileCard entry={entry as Entry<FileBody>} call={call} mine={mine} />
          )}
        </div>
        {reply && (
          <button
            type="button"
            class="message-reply"
            aria-label={say('chat.reply', { name: from.name })}
            title={say('chat.reply', { name: from.name })}
            tabIndex={-1}
            onClick={() => reply(entry)}
          >
            <Icon name="reply" size={18} />
          </button>
        )}
      </div>
    </li>
  );
});

function PrivateMark({ to, mine, continued }: { to: Somebody; mine: boolean; continued: boolean }) {
  const { say } = useLanguage();
  return (
    <p class={continued ? 'unseen' : 'private-mark'}>
      <Icon name="lock" size={14} />
      {mine ? say('chat.privateTo', { name: to.name }) : say('chat.privateToYou')}
    </p>
  );
}
