import { RemoteParticipant, Room, RoomEvent } from 'livekit-client';
import { describe, expect, test, vi } from 'vitest';
import { chatKind, privateKind } from '../../../client/chat/kinds.ts';
import { KeySealer } from '../../../client/encryption/seal.ts';
import { writeEnvelope } from '../../../client/wire/kind.ts';
import { Wire } from '../../../client/wire/wire.ts';

// What goes wrong out of sight fails the run.
vi.stubGlobal('reportError', (error: unknown) => Promise.reject(error as Error));

const ada = 'p_ada';
const me = 'p_me';

/** A room that nobody has entered, and what its wire has heard. */
function open() {
  const room = new Room();
  room.localParticipant.identity = me;
  const wire = new Wire(room);
  const heard: string[] = [];
  for (const kind of [chatKind, privateKind]) wire.on(kind, ({ body }) => heard.push(body.text));
  const come = (identity: string): void => {
    const one = new RemoteParticipant(room.engine.client, 'PA_1', identity, identity);
    room.remoteParticipants.set(identity, one);
    room.emit(RoomEvent.ParticipantConnected, one);
  };
  const arrive = (payload: Uint8Array, from = ada, topic = 'meetbridge.chat'): void =>
    void room.emit(RoomEvent.DataReceived, payload, undefined, undefined, topic, undefined, from);
  /** What was heard once everything that came has been opened. */
  const all = async (): Promise<string[]> => {
    await new Promise((resolve) => setTimeout(resolve));
    return heard;
  };
  return { room, wire, come, arrive, all };
}
const says = (text: string, id = `message-${text}`) => writeEnvelope({ id, body: { text } });

describe('a message', () => {
  test('counts once, however often it is repeated', async () => {
    const { come, arrive, all } = open();
    come(ada);
    for (const text of ['one', 'two', 'one']) arrive(says(text));
    expect(await all()).toEqual(['one', 'two']);
  });

  test('counts once, also when its sender is said to have been away', async () => {
    const { room, come, arrive, all } = open();
    come(ada);
    arrive(says('one'));
    room.emit(RoomEvent.ParticipantDisconnected, room.remoteParticipants.get(ada)!);
    come(ada);
    arrive(says('one'));
    expect(await all()).toEqual(['one']);
  });

  test('of somebody who is announced a moment later is heard then', async () => {
    const { come, arrive, all } = open();
    arrive(says('one'));
    expect(await all()).toEqual([]);
    come(ada);
    expect(await all()).toEqual(['one']);
  });

  test('of somebody whose flood is marked is dropped, and the others are heard', async () => {
    const { wire, come, arrive, all } = open();
    come(ada);
    come('p_grace');
    for (let n = 0; n < 200; n += 1) arrive(says(String(n)));
    arrive(says('calm'), 'p_grace');
    expect((await all()).length).toBeLessThan(60);
    expect(await all()).toContain('calm');
    expect([...wire.flooding.value]).toEqual([ada]);
    wire.close();
  });
});

describe('in an encrypted meeting', () => {
  const sealing = async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    return new KeySealer({
      salt: new Uint8Array(32),
      current: () => ({ generation: 0, key }),
      byByte: () => key,
    });
  };

  test.each([
    ['everybody', 'meetbridge.chat', 'meetbridge.chat', ['hello']],
    ['me alone', 'meetbridge.private_chat', `meetbridge.private_chat ${me}`, ['hello']],
    ['somebody else alone', 'meetbridge.private_chat', 'meetbridge.private_chat p_grace', []],
    ['everybody, passed on as private', 'meetbridge.private_chat', 'meetbridge.chat', []],
  ])('what was sealed for %s is heard so', async (_whom, topic, context, expected) => {
    const { wire, come, arrive, all } = open();
    const sealer = (wire.sealer = await sealing());
    come(ada);
    arrive(await sealer.seal(says('hello'), { sender: ada, topic: context }), ada, topic);
    // What one person sends stays in order, so by then the first has been opened, or not.
    arrive(await sealer.seal(says('last'), { sender: ada, topic: 'meetbridge.chat' }));
    await expect.poll(all).toEqual([...expected, 'last']);
  });

  test('nothing plain, and nothing of another sender, is heard', async () => {
    const { wire, come, arrive, all } = open();
    const sealer = (wire.sealer = await sealing());
    come(ada);
    arrive(says('plain'));
    const topic = 'meetbridge.chat';
    arrive(await sealer.seal(says('swapped'), { sender: 'p_grace', topic }));
    arrive(await sealer.seal(says('sealed'), { sender: ada, topic }));
    await expect.poll(all).toEqual(['sealed']);
  });
});
