import { createPortal } from 'preact/compat';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import { useLanguage } from '../messages/context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { IconButton } from '../parts/button.tsx';
import type { Person } from '../room/people.ts';
import type { Inside } from '../room/room.tsx';
import { useSpeaker } from '../room/speaking.ts';
import { Video } from '../room/video.tsx';
import { styleText } from '../style/sheet.ts';
import { type Float, isWindow, sink } from './floating.ts';

type FloatProps = {
  call: Call;
  session: Inside;
  people: readonly Person[];
  float: Float;
  /** The meeting in the page, whose language and colours the window takes. */
  place: Element | null;
  leave: () => void;
};

/** Who is to be seen in the little space: whoever shares or speaks, else the first of the others. */
function usePersonInFront(people: readonly Person[]): Person | undefined {
  const speaker = useSpeaker();
  const others = people.filter(({ me }) => !me);
  return (
    others.find(({ screen }) => screen !== null) ??
    others.find(({ identity }) => identity === speaker) ??
    others[0] ??
    people[0]
  );
}

/** One floating video can show a picture and nothing else. */
function FloatingVideo({ person, video }: { person: Person | undefined; video: HTMLVideoElement }) {
  const track = person?.screen ?? person?.camera ?? null;
  useEffect(() => {
    if (track === null) return;
    track.attach(video);
    const float = (): void => void video.requestPictureInPicture().catch(() => null);
    if (document.pictureInPictureElement !== video) {
      if (video.readyState > 0) float();
      else video.addEventListener('loadedmetadata', float, { once: true });
    }
    return () => void track.detach(video);
  }, [track, video]);
  return null;
}

/** Brings our style, the page's colours and the language into another document. */
function useSurroundings(float: Window, place: Element | null, title: string): boolean {
  const [ready, setReady] = useState(false);
  useLayoutEffect(() => {
    const { document: page } = float;
    const Sheet = (float as Window & { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(`${styleText}\nbody { margin: 0; }`);
    page.adoptedStyleSheets = [sheet];
    page.title = title;
    page.body.className = 'place';
    if (place instanceof HTMLElement) {
      page.documentElement.lang = place.lang;
      page.documentElement.dir = place.dir;
      const style = getComputedStyle(place);
      page.body.style.fontFamily = style.fontFamily;
      page.documentElement.style.colorScheme = style.colorScheme;
      for (const name of ['accent', 'on-accent', 'surface', 'text', 'radius'])
        page.body.style.setProperty(
          `--meetbridge-${name}`,
          style.getPropertyValue(`--meetbridge-${name}`) || null,
        );
    }
    setReady(true);
  }, [float, place, title]);
  return ready;
}

function FloatingWindow({
  call,
  session,
  people,
  person,
  float,
  place,
  leave,
}: FloatProps & { float: Window; person: Person | undefined }) {
  const { say } = useLanguage();
  const ready = useSurroundings(float, place, session.ticket.room.title);
  if (!ready) return null;
  const me = people.find((one) => one.me);
  const on = me?.microphoneOn ?? false;
  const track = person?.screen ?? person?.camera;
  return createPortal(
    <main class="float">
      {person && (
        <figure class="float-picture">
          <Avatar name={person.name} identity={person.identity} picture={person.badges.avatar} />
          {track && (
            <Video track={track} mirrored={person.me && track === person.camera} label={person.name} />
          )}
          <figcaption class="tile-name">
            <bdi>{person.name}</bdi>
          </figcaption>
        </figure>
      )}
      <div class="float-bar">
        {session.features.microphone && (
          <IconButton
            icon={on ? 'microphone' : 'microphoneOff'}
            label={say(on ? 'device.microphoneOff' : 'device.microphoneOn')}
            tone={on ? 'plain' : 'off'}
            onClick={() => void call.devices.set('microphone', !on)}
          />
        )}
        <IconButton
          icon="pictureInPicture"
          label={say('float.stop')}
          onClick={() => {
            sink(call.view);
            window.focus();
          }}
        />
        <IconButton icon="leave" label={say('bar.leave')} tone="danger" onClick={leave} />
      </div>
    </main>,
    float.document.body,
  );
}

/** The speaker over other windows. */
export function FloatView(props: FloatProps) {
  const person = usePersonInFront(props.people);
  return isWindow(props.float) ? (
    <FloatingWindow {...props} float={props.float} person={person} />
  ) : (
    <FloatingVideo person={person} video={props.float} />
  );
}
