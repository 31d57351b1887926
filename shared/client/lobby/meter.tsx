import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { followLevel } from '../media/level.ts';

/** Shows that the microphone hears something. */
export function Meter({ track }: { track: MediaStreamTrack | null }) {
  const { say } = useLanguage();
  const meter = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = (level: number): void => {
      meter.current?.style.setProperty('--level', String(level));
      meter.current?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    };
    show(0);
    return track ? followLevel(track, show) : undefined;
  }, [track]);
  return (
    <div
      ref={meter}
      class="meter"
      role="meter"
      aria-label={say('lobby.level')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    />
  );
}
