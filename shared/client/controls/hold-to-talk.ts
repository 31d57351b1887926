import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import { isOurs, takesText } from './key-owner.ts';

/** What the space bar presses. */
const PRESSED = 'button, a, summary, [role^="menuitem"], input';

/** Held, the space bar turns the microphone on; let go, off again, and so does everything that would miss the letting go. */
export function useHoldToTalk(meeting: RefObject<HTMLElement | null>, call: Call, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let held = false;
    // A button that was clicked has the focus too, but nobody who clicks expects the space bar to press it.
    let clicked: readonly EventTarget[] = [];
    const onPointer = (event: Event): void => void (clicked = event.composedPath());
    const release = (): void => {
      if (!held) return;
      held = false;
      call.devices.talk(false);
    };
    const onDown = (event: KeyboardEvent): void => {
      if (event.key !== ' ') clicked = [];
      if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (held) return event.preventDefault();
      const target = event.composedPath()[0];
      if (meeting.current === null || !isOurs(event, meeting.current) || event.repeat) return;
      if (!(target instanceof Element) || (target.matches(PRESSED) && !clicked.includes(target))) return;
      if (call.room.localParticipant.isMicrophoneEnabled) return;
      event.preventDefault();
      held = true;
      call.devices.talk(true);
    };
    const onUp = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || !held) return;
      event.preventDefault();
      release();
    };
    const onFocus = (event: FocusEvent): void => {
      const target = event.composedPath()[0];
      if (target instanceof Element && takesText(target)) release();
    };
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('keydown', onDown);
    document.addEventListener('keyup', onUp);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('visibilitychange', release);
    window.addEventListener('blur', release);
    return () => {
      release();
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('keydown', onDown);
      document.removeEventListener('keyup', onUp);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('visibilitychange', release);
      window.removeEventListener('blur', release);
    };
  }, [meeting, call, on]);
}
