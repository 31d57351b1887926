import { type Room, RoomEvent, Track, TrackEvent, type LocalTrackPublication } from 'livekit-client';
import { canChooseSpeaker, type DeviceLists, listDevices, noDevices } from '../media/devices.ts';
import { pluggedOf, realIdOf, type Thing, thingsOf } from '../media/plugged.ts';
import { remember } from '../media/remembered.ts';
import type { Device } from '../media/trouble.ts';
import type { News } from '../notices/news.ts';

const browserKinds = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;
const sources = { microphone: Track.Source.Microphone, camera: Track.Source.Camera } as const;
const devices = ['microphone', 'camera'] as const;
/** Milliseconds without a picture after which something must have taken the camera away. */
const STALLED = 3_000;
const MOMENT = 3_000;

/**
 * Says what happens to devices in mid-meeting: unplugged (LiveKit goes on with another one), plugged in (offered), taken away
 * by another program, or withdrawn by the person in the browser's own settings.
 */
export class DeviceWatch {
  #room: Room;
  #news: News;
  #lists: DeviceLists = noDevices;
  #inUse: Partial<Record<Device, string>> = {};
  /** What was in use until a moment ago: LiveKit may have gone on to the next before the list of devices is new. */
  #justLeft: Partial<Record<Device, { id: string; at: number }>> = {};
  #end = new AbortController();
  #stalled: ReturnType<typeof setTimeout> | null = null;

  constructor(room: Room, news: News) {
    this.#room = room;
    this.#news = news;
    const { signal } = this.#end;
    navigator.mediaDevices?.addEventListener('devicechange', () => void this.#compare(), { signal });
    void listDevices().then((lists) => (this.#lists = lists));
    for (const device of devices) void this.#watchPermission(device);
    room
      .on(RoomEvent.LocalTrackPublished, this.#onPublished)
      .on(RoomEvent.TrackUnmuted, this.#learn)
      .on(RoomEvent.ActiveDeviceChanged, this.#learn);
  }

  close(): void {
    this.#end.abort();
    if (this.#stalled !== null) clearTimeout(this.#stalled);
    this.#room
      .off(RoomEvent.LocalTrackPublished, this.#onPublished)
      .off(RoomEvent.TrackUnmuted, this.#learn)
      .off(RoomEvent.ActiveDeviceChanged, this.#learn);
  }

  #isOn(device: Device): boolean {
    const { localParticipant: me } = this.#room;
    return device === 'microphone' ? me.isMicrophoneEnabled : me.isCameraEnabled;
  }

  #used(device: Device, id: string): boolean {
    const left = this.#justLeft[device];
    return this.#inUse[device] === id || (left?.id === id && Date.now() - left.at < MOMENT);
  }

  /** Which devices are captured now; before they are named, nothing is known of them. */
  #learn = (): void => {
    for (const device of devices) {
      const track = this.#room.localParticipant.getTrackPublication(sources[device])?.track;
      const id = track?.mediaStreamTrack.getSettings().deviceId;
      if (id === undefined || !this.#isOn(device)) continue;
      const before = this.#inUse[device];
      const now = realIdOf(id, this.#lists[device]);
      if (before !== undefined && before !== now) this.#justLeft[device] = { id: before, at: Date.now() };
      this.#inUse[device] = now;
    }
    // The first permission gives the devices their names.
    if (this.#lists.microphone.length + this.#lists.camera.length === 0)
      void listDevices().then((lists) => {
        this.#lists = lists;
        if (lists.microphone.length + lists.camera.length > 0) this.#learn();
      });
  };

  #onPublished = (publication: LocalTrackPublication): void => {
    this.#learn();
    if (publication.source !== Track.Source.Camera || publication.track === undefined) return;
    const { track } = publication;
    const listen = (): void =>
      track.mediaStreamTrack.addEventListener('mute', this.#onStall, { signal: this.#end.signal });
    listen();
    track.on(TrackEvent.Restarted, listen);
  };

  #onStall = (event: Event): void => {
    const captured = event.target as MediaStreamTrack;
    if (this.#stalled !== null) clearTimeout(this.#stalled);
    this.#stalled = setTimeout(() => {
      if (captured.muted && captured.readyState === 'live' && this.#isOn('camera'))
        this.#news.tell({ key: 'trouble.busy.camera' }, 'trouble');
    }, STALLED);
  };

  async #compare(): Promise<void> {
    const before = this.#lists;
    const lists = (this.#lists = await listDevices());
    // Before anything was allowed, devices have no ids; that they get them is nothing new.
    if (this.#end.signal.aborted || before.microphone.length + before.camera.length === 0) return;
    const { came, gone } = pluggedOf(before, lists);
    for (const device of devices) {
      const lost = gone[device].find(({ deviceId }) => this.#used(device, deviceId));
      if (lost === undefined) continue;
      const [next] = lists[device];
      if (next === undefined) this.#news.tell({ key: `trouble.missing.${device}` }, 'trouble');
      else this.#news.tell({ key: `device.gone.${device}`, values: { name: lost.label, next: next.label } });
    }
    for (const { label, deviceId } of gone.speaker) {
      if (deviceId === this.#room.getActiveDevice('audiooutput'))
        this.#news.tell({ key: 'device.gone.speaker', values: { name: label } });
    }
    for (const thing of thingsOf(came)) this.#offer(thing);
  }

  #offer(thing: Thing): void {
    const usable = thing.devices.filter(({ kind }) => kind !== 'speaker' || canChooseSpeaker());
    if (usable.length === 0) return;
    const use = (): void => {
      for (const { kind, id } of usable) {
        remember({ [kind]: id });
        void this.#room.switchActiveDevice(browserKinds[kind], id).catch(() => null);
      }
    };
    this.#news.offer({ key: 'device.came', values: { name: thing.name } }, { key: 'device.use', run: use });
  }

  /** Firefox and Safari do not tell all of it; there the end of the track is what is noticed. */
  async #watchPermission(device: Device): Promise<void> {
    try {
      const status = await navigator.permissions.query({ name: device as PermissionName });
      const onChange = (): void => {
        if (status.state === 'denied' && this.#inUse[device] !== undefined)
          this.#news.tell({ key: `trouble.blocked.${device}` }, 'trouble');
      };
      if (!this.#end.signal.aborted)
        status.addEventListener('change', onChange, { signal: this.#end.signal });
    } catch {
      // not asked for by this browser
    }
  }
}
