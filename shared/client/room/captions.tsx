import { useStore } from '../store.ts';
import type { View } from './view.ts';

/**
 * The place for captions, under the stage: always in the page so that screen readers hear what is put into it, and taking no
 * room while there are none. Whatever writes down what is spoken sets `view.captions`, the last lines in their order.
 */
export function Captions({ view }: { view: View }) {
  const lines = useStore(view.captions);
  return (
    <div class="captions" role="log" aria-live="polite">
      {lines.map(({ id, name, text }) => (
        <p key={id} dir="auto">
          <strong>{name}</strong> {text}
        </p>
      ))}
    </div>
  );
}
