import { useLanguage } from '../messages/context.ts';
import { linkify } from './linkify.ts';
import type { ChatMessage } from './log.ts';

/** One message; who and when is left out where the one before says it. */
export function Message({ message, continued }: { message: ChatMessage; continued: boolean }) {
  const { say, locale } = useLanguage();
  const at = new Date(message.at);
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
  return (
    <li class={`message${message.mine ? ' mine' : ''}${continued ? ' continued' : ''}`}>
      <p class={continued ? 'unseen' : 'message-head'}>
        <bdi class="message-name">{message.mine ? say('chat.you') : message.name}</bdi>
        <time dateTime={at.toISOString()}>{time}</time>
      </p>
      <p class="message-text" dir="auto">
        {linkify(message.text).map(({ text, href }) =>
          href === null ? (
            text
          ) : (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">
              {text}
            </a>
          ),
        )}
      </p>
      {message.cut && <p class="faint">{say('chat.cut')}</p>}
    </li>
  );
}
