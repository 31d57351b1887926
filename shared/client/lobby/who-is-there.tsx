import { useEffect } from 'preact/hooks';
import type { Reception } from '../connection/reception.ts';
import { useLanguage } from '../messages/context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../store.ts';

/** How many are named; the others are a number. */
const NAMED = 4;
/** Milliseconds until it is looked again, while somebody looks at the lobby. */
const AGAIN = 60_000;

/** Says who is there already, or that one will wait. Nothing is there while that is not known. */
export function WhoIsThere({ reception }: { reception: Reception }) {
  const { say, locale } = useLanguage();
  const answer = useStore(reception.inside);
  useEffect(() => {
    void reception.look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reception.look();
    }, AGAIN);
    return () => clearInterval(timer);
  }, [reception]);

  if (answer?.waits) {
    return (
      <p class="who-is-there">
        <Icon name="door" size={20} />
        <span>{say('lobby.waits')}</span>
      </p>
    );
  }
  const inside = answer?.inside;
  if (!inside) return null;
  if (inside.count === 0) {
    return (
      <p class="who-is-there">
        <Icon name="people" size={20} />
        <span>{say('lobby.nobody')}</span>
      </p>
    );
  }
  const named = inside.people.slice(0, NAMED);
  const more = inside.count - named.length;
  const names = [
    ...named.map(({ name }) => `\u2068${name}\u2069`),
    ...(more > 0 && named.length > 0 ? [say('lobby.andMore', { n: more })] : []),
  ];
  return (
    <div class="who-is-there">
      {named.length > 0 && (
        <span class="who-faces" aria-hidden="true">
          {named.map(({ identity, name, avatar }) => (
            <Avatar key={identity} name={name} identity={identity} picture={avatar} />
          ))}
        </span>
      )}
      <p>
        <strong>{say('lobby.inside', { n: inside.count })}</strong>
        {names.length > 0 && (
          <span class="who-names">{new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)}</span>
        )}
      </p>
    </div>
  );
}
