import { ParticipantEvent } from 'livekit-client';
import { useEffect, useState } from 'preact/hooks';
import type { Restriction } from '../../contract/assertion.ts';
import type { Person } from '../room/people.ts';
import { withheldFrom } from './withheld.ts';

/** What is withheld from somebody, followed as it changes. */
export function useWithheld({ participant, badges }: Person): Restriction[] {
  const [, redraw] = useState({});
  useEffect(() => {
    const changed = (): void => redraw({});
    participant.on(ParticipantEvent.ParticipantPermissionsChanged, changed);
    return () => void participant.off(ParticipantEvent.ParticipantPermissionsChanged, changed);
  }, [participant]);
  return withheldFrom(participant.permissions, badges);
}
