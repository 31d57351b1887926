import { useId } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from '../parts/button.tsx';
import type { Person } from '../room/people.ts';
import { handsOf, placeOf } from './order.ts';
import type { Act } from './panel.tsx';

/** The raised hands, in order; a moderator lowers one or all. */
export function Hands({ people, act }: { people: Person[]; act: Act | null }) {
  const { say, locale } = useLanguage();
  const id = useId();
  const hands = handsOf(people);
  const place = placeOf(people);
  const numbers = new Intl.NumberFormat(locale);
  if (hands.length === 0) return null;
  const lowerAll = async (): Promise<void> => {
    // one after the other: when one fails, the rest would too
    for (const { identity } of hands) if (!(await act?.('lower-hand', { identity }))) return;
  };
  return (
    <section class="hands" aria-labelledby={id}>
      <header>
        <h4 id={id}>{say('hands.heading')}</h4>
        {act && hands.length > 1 && (
          <Button kind="quiet" onClick={() => void lowerAll()}>
            {say('hands.lowerAll')}
          </Button>
        )}
      </header>
      {place !== null && <p class="hands-mine">{say('hands.mine', { n: place })}</p>}
      <ol aria-labelledby={id}>
        {hands.map(({ identity, name, me }, index) => (
          <li key={identity}>
            <span class="hands-place" aria-hidden="true">
              {numbers.format(index + 1)}
            </span>
            <span class="hands-name">
              <bdi class="person-name">{me ? say('person.you', { name }) : name}</bdi>
            </span>
            {act && (
              <IconButton
                icon="handDown"
                label={say('hands.lower', { name })}
                onClick={() => void act('lower-hand', { identity })}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
