import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../store.ts';
import type { Floating, Reactions } from './channel.ts';
import { reactions } from './kind.ts';

/** Everything that floats over the stage. It says nothing: what was sent is said in words elsewhere. */
export function ReactionOverlay({ channel }: { channel: Reactions }) {
  const floating = useStore(channel.floating);
  return (
    <div class="reactions" aria-hidden="true">
      {floating.map((one) => (
        <FloatingReaction key={one.id} one={one} />
      ))}
    </div>
  );
}

/** Rises from its sender's tile; of somebody whose tile is not in view, from the corner with their name. */
function FloatingReaction({ one }: { one: Floating }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const me = element.current;
    const stage = me?.offsetParent;
    const tile = stage?.parentElement?.querySelector(`[data-identity="${CSS.escape(one.identity)}"]`);
    if (!me || !stage) return;
    const [space, place] = [stage.getBoundingClientRect(), tile?.getBoundingClientRect()];
    const isInView =
      place !== undefined &&
      place.width > 0 &&
      place.top >= space.top - 1 &&
      place.bottom <= space.bottom + 1;
    me.classList.toggle('away', !isInView);
    // several of one person do not cover each other
    const aside = (Math.random() - 0.5) * (isInView ? Math.min(place.width / 2, 120) : 40);
    const x = isInView ? place.left - space.left + place.width / 2 : 72;
    const y = isInView ? place.top - space.top + place.height * 0.72 : space.height - 24;
    me.style.left = `${String(x + aside)}px`;
    me.style.top = `${String(y)}px`;
  }, [one]);
  return (
    <span ref={element} class="reaction">
      <span>{reactions[one.reaction]}</span>
      <bdi class="reaction-name">{one.name}</bdi>
    </span>
  );
}
