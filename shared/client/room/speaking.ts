import { type Participant, ParticipantEvent, RoomEvent } from 'livekit-client';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { useRoom } from './context.ts';
import { speakerOf } from './scene.ts';

/** Whether one participant speaks; draws only what shows this participant. */
export function useSpeaking(participant: Participant): boolean {
  const [speaking, setSpeaking] = useState(participant.isSpeaking);
  useEffect(() => {
    setSpeaking(participant.isSpeaking);
    participant.on(ParticipantEvent.IsSpeakingChanged, setSpeaking);
    return () => void participant.off(ParticipantEvent.IsSpeakingChanged, setSpeaking);
  }, [participant]);
  return speaking;
}

/** Who of the others speaks now, the loudest first, told to `hear` whenever that changes. */
export function useSpeakers(hear: (identities: string[]) => void): void {
  const room = useRoom();
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const tell = (speakers: readonly Participant[]): void =>
      latest.current(speakers.filter((one) => !one.isLocal).map(({ identity }) => identity));
    room.on(RoomEvent.ActiveSpeakersChanged, tell);
    return () => void room.off(RoomEvent.ActiveSpeakersChanged, tell);
  }, [room]);
}

/** Who of the others is to be seen large in the speaker view. */
export function useSpeaker(): string | null {
  const [speaker, hear] = useReducer(speakerOf, null);
  useSpeakers(hear);
  return speaker;
}
