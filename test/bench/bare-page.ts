import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../hosts/paths.ts';

const page = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>bare</title>
<button>Join</button>
<script type="module">
  import { createLocalTracks, Room, RoomEvent } from '/livekit-client.mjs';
  const button = document.querySelector('button');
  let tracks = [];
  let room;
  const show = (track) => document.body.append(track.attach());
  const hide = (track) => track.detach().forEach((element) => element.remove());
  window.prepare = async (ticket) => {
    tracks = await createLocalTracks({ audio: true, video: true });
    button.onclick = async () => {
      room = new Room({ adaptiveStream: true, dynacast: true });
      room.on(RoomEvent.TrackSubscribed, show);
      room.on(RoomEvent.TrackUnsubscribed, hide);
      await room.connect(ticket.url, ticket.token);
      await Promise.all(tracks.map((track) => room.localParticipant.publishTrack(track)));
    };
  };
  window.leave = () => room.disconnect();
</script>`;

/** The least that a page needs to meet: livekit-client, a ready token, the camera already open. */
export async function serveBarePage(): Promise<{ url: string; stop(): Promise<void> }> {
  const library = await readFile(
    join(projectRoot, 'node_modules/livekit-client/dist/livekit-client.esm.mjs'),
  );
  const server = createServer((request, response) => {
    const isLibrary = request.url === '/livekit-client.mjs';
    response.setHeader('content-type', isLibrary ? 'text/javascript' : 'text/html');
    response.end(isLibrary ? library : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
