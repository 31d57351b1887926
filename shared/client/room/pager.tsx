import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import { keysOf } from '../parts/roving.ts';

type PagerProps = { page: number; pages: number; turn: (by: number) => void };

/** Turns the pages of tiles, by its buttons or with the arrow keys on them; says which page it is. */
export function Pager({ page, pages, turn }: PagerProps) {
  const { say } = useLanguage();
  if (pages < 2) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = event.currentTarget as HTMLElement;
    const { forward, backward } = keysOf('horizontal', getComputedStyle(here).direction);
    const by = forward.includes(event.key) ? 1 : backward.includes(event.key) ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    turn(by);
  };
  // At an end the button stays where the focus is, and only says that it does nothing.
  const button = (by: 1 | -1, atEnd: boolean) => (
    <button
      type="button"
      class="icon-button page-button"
      aria-label={say(by > 0 ? 'pages.next' : 'pages.previous')}
      title={say(by > 0 ? 'pages.next' : 'pages.previous')}
      aria-keyshortcuts={by > 0 ? 'PageDown' : 'PageUp'}
      aria-disabled={atEnd}
      onKeyDown={onKeyDown}
      onClick={() => turn(by)}
    >
      <Icon name={by > 0 ? 'next' : 'previous'} />
    </button>
  );
  return (
    <div class="pager" role="group" aria-label={say('pages.label')}>
      {button(-1, page === 0)}
      <span class="pager-place" role="status">
        <span aria-hidden="true">{say('pages.short', { n: page + 1, of: pages })}</span>
        <span class="unseen">{say('pages.place', { n: page + 1, of: pages })}</span>
      </span>
      {button(1, page === pages - 1)}
    </div>
  );
}
