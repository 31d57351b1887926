import { LocalAudioTrack, type LocalTrack, LocalVideoTrack, type Room, Track } from 'livekit-client';
import type { Features } from '../../contract/ticket.ts';
import type { Background } from '../media/background.ts';
import type { Blur } from '../media/blur/blur.ts';
import { constraintsFor, type Tracks } from '../media/preview.ts';
import { type BackgroundBlur, recall, remember } from '../media/remembered.ts';
import { isForbiddenBy, sharingPlace } from '../media/sharing.ts';
import { type Device, surroundingsOf, troubleOf } from '../media/trouble.ts';
import type { News } from '../notices/news.ts';

/** What is said when a blur does not work: the camera stays off, or the picture stays as it is. */
type BlurTrouble = 'trouble.blur' | 'background.failed';

/** One's own microphone, camera and screen in a room. */
export class Devices {
  #room: Room;
  #news: News;
  #background: Background;
  #onScreenForbidden: () => void;
  /** What was on, to turn it on again after coming back. */
  #wanted = { microphone: false, camera: false };
  #talking: Promise<void> = Promise.resolve();

  /** `onScreenForbidden` hears that the page may not share a screen. */
  constructor(room: Room, news: News, background: Background, onScreenForbidden: () => void) {
    this.#background = background;
    this.#onScreenForbidden = onScreenForbidden;
    this.#room = room;
    this.#news = news;
  }

  /** Turns one's own microphone or camera on or off, and remembers it; trouble is told as news. */
  async set(device: Device, on: boolean): Promise<void> {
    this.#wanted[device] = on;
    remember(device === 'microphone' ? { microphoneOn: on } : { cameraOn: on });
    try {
      const { localParticipant } = this.#room;
      const chosen = recall()[device];
      const options = chosen === undefined ? undefined : { deviceId: { ideal: chosen } };
      if (device === 'microphone') await localParticipant.setMicrophoneEnabled(on, options);
      else await this.#setCamera(on, options);
    } catch (error) {
      this.#wanted[device] = false;
      this.#news.tellTrouble(device, troubleOf(error, surroundingsOf(device)));
    }
  }

  /** Blurs the background of one's picture, or shows it again; also for a camera that is off. */
  async setBackground(wanted: BackgroundBlur): Promise<void> {
    this.#background.choose(wanted);
    const track = this.#room.localParticipant.getTrackPublication(Track.Source.Camera)?.videoTrack;
    if (track instanceof LocalVideoTrack) await this.#dress(track, 'background.failed');
    else if (wanted !== 'off') await this.#blur('background.failed');
  }

  /** Opens the microphone for as long as it is held open; remembered by nobody, and nobody is asked for a permission by it. */
  talk(on: boolean): void {
    this.#talking = this.#talking.then(async () => {
      const { localParticipant } = this.#room;
      if (on && !(await this.#mayCapture())) return this.#news.tell({ key: 'talk.first' });
      await localParticipant.setMicrophoneEnabled(on).catch((error: unknown) => {
        this.#news.tellTrouble('microphone', troubleOf(error, surroundingsOf('microphone')));
      });
    });
  }

  async #mayCapture(): Promise<boolean> {
    if (this.#room.localParticipant.getTrackPublication(Track.Source.Microphone)) return true;
    const asked = navigator.permissions?.query({ name: 'microphone' as PermissionName });
    const status = await asked?.catch(() => null);
    return status?.state === 'granted';
  }

  /** Starts or stops sharing the screen, with its sound where the browser can; the person may also just cancel. */
  async share(on: boolean): Promise<void> {
    const place = sharingPlace();
    if (on && place.policy === false) return this.#onScreenForbidden();
    const asked = performance.now();
    try {
      await this.#room.localParticipant.setScreenShareEnabled(on, {
        audio: true,
        surfaceSwitching: 'include',
        systemAudio: 'include',
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'NotAllowedError') {
        if (isForbiddenBy(place, performance.now() - asked)) this.#onScreenForbidden();
        return;
      }
      this.#news.tell({ key: 'trouble.share' }, 'trouble');
    }
  }

  /** Publishes what the lobby had on, as far as the person may. */
  bring({ microphone, camera }: Tracks, features: Features): void {
    const { microphone: microphoneId, camera: cameraId } = recall();
    this.#wanted = {
      microphone: microphone !== null && features.microphone && !features.startMuted,
      camera: camera !== null && features.camera,
    };
    if (microphone !== null && features.microphone) {
      const track = new LocalAudioTrack(microphone, constraintsFor('microphone', microphoneId), false);
      void this.#publish(track, Track.Source.Microphone, features.startMuted);
    } else microphone?.stop();
    if (camera !== null && features.camera) {
      const track = new LocalVideoTrack(camera, constraintsFor('camera', cameraId), false);
      void this.#dress(track, 'trouble.blur').then((dressed) => {
        if (dressed) return this.#publish(track, Track.Source.Camera, false);
        this.#wanted.camera = false;
        track.stop();
        return undefined;
      });
    } else camera?.stop();
  }

  /** Turns on again what was on before. */
  restore(features: Features): void {
    if (this.#wanted.microphone && features.microphone) void this.set('microphone', true);
    if (this.#wanted.camera && features.camera) void this.set('camera', true);
  }

  /** Somebody else has turned it off: it does not come on again by itself. */
  wantNoMore(source: Track.Source): void {
    if (source === Track.Source.Microphone) this.#wanted.microphone = false;
    if (source === Track.Source.Camera) this.#wanted.camera = false;
  }

  async #setCamera(on: boolean, options: { deviceId: { ideal: string } } | undefined): Promise<void> {
    const processor = on ? await this.#blur('trouble.blur') : null;
    // Whoever wants a blur would rather not be seen than be seen without.
    if (processor === undefined) return this.wantNoMore(Track.Source.Camera);
    const capture = processor === null ? options : { ...options, processor };
    await this.#room.localParticipant.setCameraEnabled(on, capture);
  }

  /** Gives a camera the background that its person wants; answers whether that worked. */
  async #dress(track: LocalVideoTrack, trouble: BlurTrouble): Promise<boolean> {
    const processor = await this.#blur(trouble);
    if (processor === undefined) return false;
    try {
      if (processor === null) await (track.getProcessor() && track.stopProcessor());
      else if (track.getProcessor() !== processor) await track.setProcessor(processor);
      return true;
    } catch {
      this.#background.fail();
      this.#news.tell({ key: trouble }, 'trouble');
      return false;
    }
  }

  /** What blurs; null when that is not wanted, undefined (and told) when it does not work. */
  #blur(trouble: BlurTrouble): Promise<Blur | null | undefined> {
    return this.#background.processor().catch(() => {
      this.#news.tell({ key: trouble }, 'trouble');
      return undefined;
    });
  }

  async #publish(
    track: LocalAudioTrack | LocalVideoTrack,
    source: Track.Source,
    muted: boolean,
  ): Promise<void> {
    track.source = source;
    if (muted) await track.mute();
    // When connecting fails, the call says so; the track is stopped there or by LiveKit.
    // (LiveKit's own track classes do not meet its `LocalTrack` type under exactOptionalPropertyTypes.)
    const published = this.#room.localParticipant.publishTrack(track as LocalTrack, { source });
    await published.catch(() => track.stop());
  }
}
