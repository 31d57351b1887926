import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Full screen for an element inside the shadow root. `supported` is false on phones that know it for videos only. */
export function useFullScreen(element: RefObject<HTMLElement | null>): {
  supported: boolean;
  active: boolean;
  toggle: () => void;
} {
  const [active, setActive] = useState(false);
  useEffect(() => {
    const root = element.current?.getRootNode() as ShadowRoot | undefined;
    const follow = (): void =>
      setActive(element.current !== null && root?.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [element]);
  const toggle = (): void => {
    // Refused where the page's policy forbids it: then nothing changes, and the button still says so.
    void (active ? document.exitFullscreen() : element.current?.requestFullscreen())?.catch(() => null);
  };
  return { supported: document.fullscreenEnabled, active, toggle };
}
