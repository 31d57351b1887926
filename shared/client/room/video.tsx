import type { Track } from 'livekit-client';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A running picture. Its sound, if any, is played elsewhere. */
export function Video({ track, mirrored, label }: { track: Track; mirrored: boolean; label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const element = video.current;
    if (element === null) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return (
    <video ref={video} class={mirrored ? 'mirrored' : ''} autoplay muted playsInline aria-label={label} />
  );
}
