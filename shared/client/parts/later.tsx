import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from './button.tsx';

type State = 'coming' | 'here' | 'failed';

/**
 * A view that is loaded when it is shown first. When it does not arrive (no network, or the site has newer files by now) that is said
 * where it would stand, and it is fetched again when the person asks for it, or opens it anew. `close`, where its props have one,
 * gives it up.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let View: ComponentType<P> | null = null;
  return function Later(props: P) {
    const { say } = useLanguage();
    const [state, setState] = useState<State>(View === null ? 'coming' : 'here');
    useEffect(() => {
      if (state !== 'coming') return;
      let current = true;
      const show = (next: State): void => {
        if (current) setState(next);
      };
      load().then(
        (loaded) => {
          View = loaded;
          show('here');
        },
        () => show('failed'),
      );
      return () => void (current = false);
    }, [state]);
    if (View !== null) return <View {...props} />;
    if (state !== 'failed') return null;
    const { close } = props as { close?: () => void };
    return (
      <div class="not-arrived" role="alert">
        <div class="toast trouble">
          <span>{say('people.failed')}</span>
          <Button onClick={() => setState('coming')}>{say('refused.again')}</Button>
          {close && <IconButton icon="close" label={say('dismiss')} onClick={close} />}
        </div>
      </div>
    );
  };
}
