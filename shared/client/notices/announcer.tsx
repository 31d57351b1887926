import { useLanguage } from '../messages/context.ts';
import type { Store } from '../store.ts';
import { useStore } from '../store.ts';
import type { News, Spoken } from './news.ts';

function Voice({ lines, urgent }: { lines: Store<readonly Spoken[]>; urgent: boolean }) {
  const { say } = useLanguage();
  return (
    <div class="unseen" role={urgent ? 'alert' : 'status'} aria-atomic="false" aria-relevant="additions">
      {useStore(lines).map(({ id, line }) => (
        <p key={id}>{say(line.key, line.values)}</p>
      ))}
    </div>
  );
}

/** Two live regions for screen readers, always in the page so that what comes into them is read, once. */
export function Announcer({ news }: { news: News }) {
  return (
    <>
      <Voice lines={news.polite} urgent={false} />
      <Voice lines={news.assertive} urgent />
    </>
  );
}
