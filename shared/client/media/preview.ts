import { Store } from '../store.ts';
import { Background } from './background.ts';
import { type DeviceLists, listDevices, noDevices } from './devices.ts';
import { recall, remember, type Remembered } from './remembered.ts';
import { type Device, surroundingsOf, type Trouble, troubleOf } from './trouble.ts';

/** One device in the lobby. */
export type DeviceState = {
  on: boolean;
  starting: boolean;
  trouble: Trouble | null;
  track: MediaStreamTrack | null;
};

export type PreviewState = {
  microphone: DeviceState;
  camera: DeviceState;
  lists: DeviceLists;
  chosen: Pick<Remembered, 'microphone' | 'camera' | 'speaker'>;
};

/** What the lobby hands over; null for a device that is off or does not work. */
export type Tracks = { microphone: MediaStreamTrack | null; camera: MediaStreamTrack | null };

const idle: DeviceState = { on: false, starting: false, trouble: null, track: null };

/** As wide as LiveKit's own default (720p), so that the room can take the picture over as it is. */
const picture = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const sound = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** What a device is asked for; the chosen one is a wish, so that an unplugged one does not stop anybody. */
export const constraintsFor = (device: Device, id: string | undefined): MediaTrackConstraints => ({
  ...(device === 'camera' ? picture : sound),
  ...(id === undefined ? {} : { deviceId: { ideal: id } }),
});

/**
 * The devices before the room: starts them, shows what is wrong, and hands their tracks over to the room,
 * so that nobody is asked twice and the picture is there at once.
 */
export class Preview {
  readonly state: Store<PreviewState>;
  /** The background of the picture, in the room as well. */
  readonly background = new Background();
  #closed = false;
  #starting: Promise<unknown> = Promise.resolve();
  /** Until the tracks are given away. */
  #holding = new AbortController();
  #onEnded = ({ target }: Event): void => {
    for (const device of ['microphone', 'camera'] as const) {
      if (this.state.value[device].track === target) this.#set(device, { ...idle, trouble: 'missing' });
    }
  };
  #onTrouble: (device: Device, trouble: Trouble) => void;
  #refresh = (): void =>
    void listDevices().then((lists) => this.state.update((state) => ({ ...state, lists })));

  /** `onTrouble` hears of every device that did not start, for when nobody looks at the lobby any more. */
  constructor(onTrouble: (device: Device, trouble: Trouble) => void) {
    this.#onTrouble = onTrouble;
    const { microphone, camera, speaker } = recall();
    const chosen = {
      ...(microphone ? { microphone } : {}),
      ...(camera ? { camera } : {}),
      ...(speaker ? { speaker } : {}),
    };
    this.state = new Store<PreviewState>({ microphone: idle, camera: idle, lists: noDevices, chosen });
    this.state.subscribe(() => this.background.follow(this.state.value.camera.track));
  }

  /** Starts what was on last time; both in one request, so that the browser asks once. */
  async start(): Promise<void> {
    this.#closed = false;
    navigator.mediaDevices?.addEventListener('devicechange', this.#refresh);
    const { microphoneOn, cameraOn } = recall();
    if (microphoneOn && cameraOn) await this.#wait(this.#startBoth());
    else if (microphoneOn) await this.#wait(this.#start('microphone'));
    else if (cameraOn) await this.#wait(this.#start('camera'));
    this.#refresh();
  }

  /** Turns a device on or off, and remembers it. */
  async toggle(device: Device): Promise<void> {
    const on = !this.state.value[device].on;
    remember(device === 'microphone' ? { microphoneOn: on } : { cameraOn: on });
    if (on) {
      await this.#wait(this.#start(device));
      this.#refresh();
    } else {
      this.state.value[device].track?.stop();
      this.#set(device, idle);
    }
  }

  /** Chooses another device, and remembers it. */
  async choose(kind: Device | 'speaker', id: string): Promise<void> {
    remember({ [kind]: id });
    this.state.update((state) => ({ ...state, chosen: { ...state.chosen, [kind]: id } }));
    if (kind !== 'speaker' && this.state.value[kind].on) await this.#wait(this.#start(kind));
  }

  /** Gives the tracks away once those that are starting have started; from then on the taker stops them. */
  async take(): Promise<Tracks> {
    await this.#starting;
    return this.#release();
  }

  /** Stops everything that was not taken, and what is still starting as soon as it has. */
  close(): void {
    this.#closed = true;
    const { microphone, camera } = this.#release();
    microphone?.stop();
    camera?.stop();
  }

  #release(): Tracks {
    navigator.mediaDevices?.removeEventListener('devicechange', this.#refresh);
    this.#holding.abort();
    this.#holding = new AbortController();
    const { microphone, camera } = this.state.value;
    this.state.update((state) => ({ ...state, microphone: idle, camera: idle }));
    return { microphone: microphone.track, camera: camera.track };
  }

  #wait(start: Promise<void>): Promise<unknown> {
    this.#starting = Promise.all([this.#starting, start]);
    return this.#starting;
  }

  #set(device: Device, change: Partial<DeviceState>): void {
    this.state.update((state) => ({ ...state, [device]: { ...state[device], ...change } }));
  }

  async #startBoth(): Promise<void> {
    const { chosen } = this.state.value;
    this.#set('microphone', { on: true, starting: true });
    this.#set('camera', { on: true, starting: true });
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: constraintsFor('microphone', chosen.microphone),
        video: constraintsFor('camera', chosen.camera),
      });
      const [microphone] = stream.getAudioTracks();
      const [camera] = stream.getVideoTracks();
      this.#adopt('microphone', microphone);
      this.#adopt('camera', camera);
      // Chromium leaves out, without a word, what the page's policy forbids: asked for alone, it says why.
      if (microphone === undefined) await this.#start('microphone');
      if (camera === undefined) await this.#start('camera');
    } catch {
      // One of the two is in trouble: ask one by one, to have the other and to know which.
      await this.#start('microphone');
      await this.#start('camera');
    }
  }

  async #start(device: Device): Promise<void> {
    if (this.#closed) return;
    const { chosen, [device]: before } = this.state.value;
    before.track?.stop();
    this.#set(device, { on: true, starting: true, trouble: null, track: null });
    try {
      const constraints = constraintsFor(device, chosen[device]);
      const stream = await navigator.mediaDevices.getUserMedia(
        device === 'camera' ? { video: constraints } : { audio: constraints },
      );
      this.#adopt(device, stream.getTracks()[0]);
    } catch (error) {
      const trouble = troubleOf(error, surroundingsOf(device));
      this.#set(device, { ...idle, trouble });
      this.#onTrouble(device, trouble);
    }
  }

  #adopt(device: Device, track: MediaStreamTrack | undefined): void {
    if (track === undefined || this.#closed || !this.state.value[device].on) {
      track?.stop();
      return;
    }
    // (listened to by the preview as a whole: browsers hold on to what getUserMedia gave, and would hold on to its listeners)
    track.addEventListener('ended', this.#onEnded, { signal: this.#holding.signal });
    this.state.value[device].track?.stop();
    this.#set(device, { on: true, starting: false, trouble: null, track });
  }
}
