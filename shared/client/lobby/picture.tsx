import { useEffect, useRef } from 'preact/hooks';
import { Help } from './help.tsx';
import { useLanguage } from '../messages/context.ts';
import type { Preview, PreviewState } from '../media/preview.ts';
import { Avatar } from '../parts/avatar.tsx';
import { IconButton } from '../parts/button.tsx';
import { useStore } from '../store.ts';

type PictureProps = { preview: Preview; state: PreviewState; name: string; openInTab: (() => void) | null };

/** One's own picture as in a mirror, or why there is none, with the two switches on it. */
export function Picture({ preview, state, name, openInTab }: PictureProps) {
  const { say } = useLanguage();
  const { camera, microphone } = state;
  const shown = useStore(preview.background.picture) ?? camera.track;
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = shown && new MediaStream([shown]);
  }, [shown]);
  return (
    <div class="picture-area">
      <div class="picture">
        {camera.track ? (
          <video ref={video} class="mirrored" autoplay muted playsInline aria-label={say('lobby.picture')} />
        ) : (
          <div class="picture-off">
            {name && <Avatar name={name} identity={name} picture={null} />}
            <p>{say(camera.starting ? 'lobby.cameraStarting' : 'lobby.cameraOff')}</p>
          </div>
        )}
        <div class="picture-switches">
          <IconButton
            icon={microphone.on ? 'microphone' : 'microphoneOff'}
            label={say(microphone.on ? 'device.microphoneOff' : 'device.microphoneOn')}
            tone={microphone.on ? 'plain' : 'off'}
            onClick={() => void preview.toggle('microphone')}
          />
          <IconButton
            icon={camera.on ? 'camera' : 'cameraOff'}
            label={say(camera.on ? 'device.cameraOff' : 'device.cameraOn')}
            tone={camera.on ? 'plain' : 'off'}
            onClick={() => void preview.toggle('camera')}
          />
        </div>
      </div>
      <Help microphone={microphone.trouble} camera={camera.trouble} openInTab={openInTab} />
    </div>
  );
}
