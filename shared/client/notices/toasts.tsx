import { Button, IconButton } from '../parts/button.tsx';
import { useLanguage } from '../messages/context.ts';
import { useStore } from '../store.ts';
import type { News } from './news.ts';

/** Short notes over the stage. They are read aloud elsewhere, so they are silent here. */
export function Toasts({ news }: { news: News }) {
  const { say } = useLanguage();
  const toasts = useStore(news.toasts);
  return (
    <div class="toasts">
      {toasts.map(({ id, line, tone, offer }) => (
        <div key={id} class={`toast ${tone}`}>
          <span>{say(line.key, line.values)}</span>
          {offer && (
            <Button
              kind="secondary"
              onClick={() => {
                news.dismiss(id);
                offer.run();
              }}
            >
              {say(offer.key, offer.values)}
            </Button>
          )}
          <IconButton icon="close" label={say('dismiss')} onClick={() => news.dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
