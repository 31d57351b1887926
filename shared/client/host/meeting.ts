import type { Visit } from '../connection/visit.ts';
import type { Emitter } from '../events.ts';
import type { Meeting, MeetingEvents } from '../options.ts';

/**
 * What the host page holds of one visit. It can do nothing that the person could not do; what does not fit where they are
 * now answers false and changes nothing.
 */
export function meetingFor(visit: Visit, events: Emitter<MeetingEvents>, leave: Meeting['leave']): Meeting {
  const phase = (): Meeting['phase'] => visit.session.value.phase;
  const device = (name: 'microphone' | 'camera') => async (on: boolean) => {
    const session = visit.session.value;
    if (session.phase === 'lobby') {
      if (visit.preview.state.value[name].on !== on) await visit.preview.toggle(name);
      return visit.preview.state.value[name].on === on;
    }
    if (session.phase !== 'inside' || visit.call === null || (on && !session.features[name])) return false;
    await visit.call.devices.set(name, on);
    const { localParticipant: me } = visit.call.room;
    return (name === 'microphone' ? me.isMicrophoneEnabled : me.isCameraEnabled) === on;
  };
  return {
    get phase() {
      return phase();
    },
    async join(name) {
      if (phase() !== 'lobby') return false;
      await visit.join(name);
      return phase() === 'inside';
    },
    setMicrophone: device('microphone'),
    setCamera: device('camera'),
    async setScreenShare(on) {
      const session = visit.session.value;
      if (session.phase !== 'inside' || visit.call === null || (on && !session.features.screenShare))
        return false;
      await visit.call.devices.share(on);
      return visit.call.room.localParticipant.isScreenShareEnabled === on;
    },
    async setHand(raised) {
      return phase() === 'inside' && (await visit.act('hand', { raised }));
    },
    setLayout(layout) {
      if (phase() !== 'inside' || visit.call === null) return false;
      visit.call.view.layout.set(layout);
      return true;
    },
    leave,
    on: (event, handler) => events.on(event, handler),
  };
}
