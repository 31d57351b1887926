import { useLanguage } from '../messages/context.ts';
import type { Store } from '../store.ts';
import { useStore } from '../store.ts';
import type { News } from './news.ts';
import type { Line } from './words.ts';

function Voice({ lines, urgent }: { lines: Store<Line | null>; urgent: boolean }) {
  const { say } = useLanguage();
  const line = useStore(lines);
  return (
    <div class="unseen" role={urgent ? 'alert' : 'status'}>
      {line && say(line.key, line.values)}
    </div>
  );
}

/** Two live regions for screen readers, always in the page so that what changes in them is read. */
export function Announcer({ news }: { news: News }) {
  return (
    <>
      <Voice lines={news.polite} urgent={false} />
      <Voice lines={news.assertive} urgent />
    </>
  );
}
