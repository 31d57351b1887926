import { TrackSource } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import { useMeetings } from './meetings.ts';
import { join } from './people.ts';

const meetings = useMeetings({ webhooks: false });

test.each([true, false])(
  'where the site has changed who shares a screen (%s) since a moderator came, those who came later keep what they were let in with',
  async (attendeesShareScreen) => {
    meetings.begin();
    const moderator = await meetings.enter('Moderator', 'moderator');
    const launch = meetings.launch('Attendee', 'attendee');
    const settings = { ...launch.meeting.settings, attendeesShareScreen };
    const attendee = await join(meetings.stage, { ...launch, meeting: { ...launch.meeting, settings } });
    const order = { what: 'camera', restricted: true };
    expect((await meetings.stage.act(moderator.ticket.seat, 'restrict', order)).status).toBe(204);
    const sources = (await meetings.seen(attendee))?.permission?.canPublishSources ?? [];
    expect(sources).not.toContain(TrackSource.CAMERA);
    expect(sources.includes(TrackSource.SCREEN_SHARE)).toBe(attendeesShareScreen);
    await attendee.leave();
  },
);
