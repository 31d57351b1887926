import type { RefObject } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import type { View } from '../room/view.ts';
import { useStore } from '../store.ts';

/** Document Picture-in-Picture (WICG), as far as it is used; browsers without it float a single video. */
type WindowMaker = { requestWindow(options: { width: number; height: number }): Promise<Window> };
/** (Frames have it too, and are always refused: "requestWindow", step 1.) */
const maker = (): WindowMaker | null =>
  window.self === window.top
    ? ((window as { documentPictureInPicture?: WindowMaker }).documentPictureInPicture ?? null)
    : null;

const SIZE = { width: 360, height: 260 };

/** Where the speaker floats: a window of our own, or one video. */
export type Float = Window | HTMLVideoElement;

export const isWindow = (float: Float): float is Window => 'document' in float;

/** Takes back what floats. */
export function sink(view: View): void {
  const float = view.floating.value;
  view.floating.set(null);
  if (float === null) return;
  if (isWindow(float)) return float.close();
  if (document.pictureInPictureElement === float) void document.exitPictureInPicture().catch(() => null);
  float.remove();
}

async function rise(view: View, host: Element | undefined): Promise<void> {
  if (view.floating.value !== null) return;
  const windows = maker();
  if (windows !== null) {
    const float = await windows.requestWindow(SIZE);
    float.addEventListener('pagehide', () => view.floating.value === float && view.floating.set(null));
    view.floating.set(float);
  } else if (host !== undefined) {
    // In the page itself: from inside a shadow root, LiveKit would not see that it floats, and stop its picture.
    const float = document.createElement('video');
    float.muted = true;
    float.playsInline = true;
    float.addEventListener('leavepictureinpicture', () => sink(view));
    host.append(float);
    view.floating.set(float);
  }
}

/** The speaker over other windows: by a button, and by itself when the tab is left, where the browser allows that. */
export function useFloating(
  view: View,
  frame: RefObject<HTMLElement | null>,
): { supported: boolean; active: boolean; toggle: () => void } {
  const active = useStore(view.floating) !== null;
  const open = useCallback(
    // Refused without a click: then there is the button.
    () => rise(view, (frame.current?.getRootNode() as ShadowRoot | undefined)?.host).catch(() => null),
    [view, frame],
  );
  useEffect(() => {
    const session = navigator.mediaSession as MediaSession | undefined;
    const action = 'enterpictureinpicture' as MediaSessionAction;
    let byItself = false;
    const onVisible = (): void => {
      if (!byItself || document.visibilityState !== 'visible') return;
      byItself = false;
      sink(view);
    };
    try {
      session?.setActionHandler(action, () => {
        byItself = true;
        void open();
      });
    } catch {
      // not known to this browser
    }
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      try {
        session?.setActionHandler(action, null);
      } catch {
        // not known to this browser
      }
      sink(view);
    };
  }, [view, open]);
  const supported = maker() !== null || document.pictureInPictureEnabled;
  return { supported, active, toggle: () => (active ? sink(view) : void open()) };
}
