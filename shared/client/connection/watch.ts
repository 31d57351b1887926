import type { Room } from 'livekit-client';
import type { News } from '../notices/news.ts';
import type { View } from '../room/view.ts';
import { DeviceWatch } from './device-watch.ts';
import { watchMutedTalk } from './muted-talk.ts';
import { saveSending } from './saving.ts';
import { restUnseen } from './unseen.ts';

/** What goes on beside a room for as long as one is in it: one's own devices, and what is sent and received; the answer stops it. */
export function watchRoom(room: Room, news: News, { preferences }: View): () => void {
  const devices = new DeviceWatch(room, news);
  const stopTalk = watchMutedTalk(room, news, () => preferences.value.mutedHint);
  const refresh = saveSending(room, () => preferences.value.saving !== 'off');
  const stopFollowing = preferences.subscribe(refresh);
  const stopResting = restUnseen(room);
  return () => {
    devices.close();
    stopTalk();
    stopFollowing();
    stopResting();
  };
}
