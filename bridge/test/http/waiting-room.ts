import { Ticket, WaitingSeat } from '@meetbridge/shared/contract';
import { identityOf, roomNameOf } from '../../src/admission/names.ts';
import type { Answer, FrontDoor } from '../front-door.ts';
import { launch, type TestSite } from '../site.ts';
import { type Listener, listen } from './listener.ts';

type Settings = { [member: string]: unknown };

/** A meeting with a waiting room, and the people who come to it. */
export type WaitingRoom = {
  room: string;
  /** Presses Join. */
  comes(sub: string, change?: { [member: string]: unknown }): Promise<Answer>;
  /** Somebody who has to wait; `name` as `sub`. */
  waits(sub: string): Promise<WaitingSeat>;
  moderator(sub?: string): Promise<Ticket>;
  identity(sub: string): string;
  act(seat: string, action: string, body?: object): Promise<Answer>;
  renew(seat: string): Promise<Answer>;
  leave(seat: string): Promise<Answer>;
  /** Their browser listens; it stops after the test. */
  listens(seat: string): Promise<Listener>;
  /** Closes what still listens. */
  close(): void;
};

export function waitingRoom(
  door: FrontDoor,
  site: TestSite,
  {
    id = '42',
    settings = { waitingRoom: 'everybody' },
    meeting = {},
  }: { id?: string; settings?: Settings; meeting?: object } = {},
): WaitingRoom {
  const listeners: Listener[] = [];
  const room = roomNameOf({ site: site.id, meeting: id, group: null });
  const asking = (bearer: string) => ({ bearer, origin: site.origin });
  const self: WaitingRoom = {
    room,
    identity: (person) => identityOf({ site: site.id, person }),
    comes: (sub, change = {}) =>
      launch(door, site, {
        sub,
        person: { name: sub },
        meeting: { id, title: 'Office hours', settings, ...meeting },
        ...change,
      }),
    async waits(sub) {
      const { status, body } = await self.comes(sub);
      if (status !== 202) throw new Error(`${sub} does not wait: ${JSON.stringify(body)}`);
      return WaitingSeat.parse(body);
    },
    moderator: async (sub = 'moderator') => Ticket.parse((await self.comes(sub, { role: 'moderator' })).body),
    act: (seat, action, body = {}) => door.ask(`/room/${action}`, body, asking(seat)),
    renew: (seat) => door.ask('/seat/renew', {}, asking(seat)),
    leave: (seat) => door.ask('/seat/leave', { seat }, { type: 'text/plain', origin: site.origin }),
    async listens(seat) {
      const listener = await listen(door, seat, site.origin);
      listeners.push(listener);
      return listener;
    },
    close: () => listeners.forEach((one) => one.close()),
  };
  return self;
}

export const names = ({ people }: { people: { name: string }[] }): string[] => people.map(({ name }) => name);

/** Whether exactly these wait, in that order. */
export const isLine =
  (...expected: string[]) =>
  (event: { people: { name: string }[] }): boolean =>
    names(event).join() === expected.join();
