import { dispose } from '@livekit/rtc-node';
import type { Role } from '@meetbridge/shared/contract';
import type { ParticipantInfo, TrackSource } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type LiveKitHost, startLiveKit } from '../../../test/hosts/livekit.ts';
import { type Schedule, timers } from '../../src/schedule.ts';
import { join, type Person } from './people.ts';
import { launchOf, openStage, type Stage } from './stage.ts';

/** A stage with a real LiveKit whose webhooks come to it, for one test file. */
export type Meetings = {
  stage: Stage;
  livekit: LiveKitHost;
  /** Begins a new meeting; everything below is about the last one. */
  begin(): string;
  launch(name: string, role: Role): ReturnType<typeof launchOf>;
  /** Somebody comes in; they leave by themselves after the test. */
  enter(name: string, role: Role): Promise<Person>;
  /** A new meeting with one moderator and one attendee inside. */
  twoMeet(): Promise<[Person, Person]>;
  /** A person as LiveKit has them, or null. */
  seen(person: Person): Promise<ParticipantInfo | null>;
  publishes(person: Person, source: TrackSource): Promise<boolean>;
};

/** Sets it up before the tests of a file and takes it down after them; its members are there from the first test on. */
export function useMeetings({
  webhooks = true,
  schedule = timers,
}: { webhooks?: boolean; schedule?: Schedule } = {}): Meetings {
  const inside: Person[] = [];
  let count = 0;
  const meetings = {
    begin: () => `meeting ${(count += 1)}`,
    launch: (name, role) => launchOf(name, role, { meeting: `meeting ${count}` }),
    async enter(name, role) {
      const person = await join(meetings.stage, meetings.launch(name, role));
      inside.push(person);
      return person;
    },
    async twoMeet() {
      meetings.begin();
      return Promise.all([meetings.enter('Moderator', 'moderator'), meetings.enter('Attendee', 'attendee')]);
    },
    seen: (person) => meetings.stage.media().participant(person.ticket.room.name, person.identity),
    async publishes(person, source) {
      return (await meetings.seen(person))?.tracks.some((track) => track.source === source) ?? false;
    },
  } as Meetings;

  beforeAll(async () => {
    meetings.stage = await openStage(Date.now, { schedule });
    const webhook = webhooks ? { webhook: `${meetings.stage.origin}/livekit/events` } : {};
    meetings.livekit = await startLiveKit(webhook);
    await meetings.stage.attach(meetings.livekit);
  });
  afterEach(async () => {
    await Promise.all(inside.splice(0).map((person) => person.leave()));
  });
  afterAll(async () => {
    await dispose();
    await meetings.livekit.stop();
    await meetings.stage.close();
  });
  return meetings;
}
