import type { Session } from './connection/session.ts';
import type { Layout } from './room/scene.ts';

/** What the person asks for at the click: guests give their name, everybody else is known to the host site. */
export type JoinRequest = { name?: string };

/** What the host site answers: where the bridge is, and its one-use note about this person and meeting. */
export type Entrance = { bridge: string; assertion: string };

export type MountOptions = {
  /**
   * Fetches a fresh assertion from the host site: once per try to join, and for people it knows also when the lobby opens and
   * while it stands open, to look who is there. What was fetched for the lobby is used to join while it is young enough.
   * May reject with `{code, message}`: the message is shown as it is, so it must already be in the person's language.
   */
  join(request: JoinRequest): Promise<Entrance>;
  /** The host site does not know this person: the lobby asks for a name. */
  guest: boolean;
  /** A known person's name, for the lobby. */
  name?: string;
  /** The meeting's title, for the lobby; the ticket's title replaces it inside. */
  title?: string;
  /** BCP 47 or WordPress form (`de_DE`); the document's language when absent. */
  locale?: string;
  /** The direction of the client's own words; the language's when absent. */
  dir?: 'ltr' | 'rtl';
  /** The host site knows that the meeting is encrypted: what that takes is loaded in the lobby, and the room opens sooner. */
  encrypted?: boolean;
  /**
   * The host page can show the same meeting in a tab of its own; called from a click. Give it where the page stands in a frame: the
   * person is led there by what the frame does not hand on, such as sharing a screen.
   */
  openInTab?(): void;
  /** Gets the focus when the client has gone, typically the Join button. */
  returnFocusTo?: HTMLElement;
};

/** Why the person is not in the room any more. */
export type LeaveReason = 'left' | 'removed' | 'sent_out' | 'ended' | 'taken_over' | 'refused';

export type MeetingEvents = {
  /** Connected: others see and hear this person. */
  joined: { room: string; identity: string };
  /** In the waiting room, at this place of the line, from 1: on every change. */
  waiting: { place: number };
  left: { reason: LeaveReason };
  /** `code` is a refusal code of the bridge, one of the client's own, or the host page's. */
  refused: { code: string };
  /** How many are inside, oneself included. */
  people: { count: number };
  /** One's own device went on or off, by whomever. */
  device: { device: 'microphone' | 'camera' | 'screenShare'; on: boolean };
  /** Who speaks changed: whether oneself does, and how many others. */
  speaking: { me: boolean; others: number };
  connection: { state: 'connecting' | 'connected' | 'reconnecting' | 'lost' };
  /** The element is empty again and every device is free. Always the last event. */
  closed: Record<never, never>;
};

/** A mounted meeting: what the host page can do with it, and hear of it. */
export type Meeting = {
  /** Where the person is. */
  readonly phase: Session['phase'];
  /** Presses the lobby's button; a guest's `name` as the lobby would ask for it. Resolves with whether they are inside. */
  join(name?: string): Promise<boolean>;
  /** Turns a device on or off, in the lobby or inside; resolves with whether it is so now. */
  setMicrophone(on: boolean): Promise<boolean>;
  setCamera(on: boolean): Promise<boolean>;
  /** Starts or stops sharing the screen. To start, browsers want it to come from a click. */
  setScreenShare(on: boolean): Promise<boolean>;
  setHand(raised: boolean): Promise<boolean>;
  /** Chooses how this person sees the room; false while they are not inside. */
  setLayout(layout: Layout): boolean;
  /** Leaves the room if inside, frees every device and empties the element; resolves when that is done. */
  leave(): Promise<void>;
  /** Listens to an event; the answer stops listening. */
  on<E extends keyof MeetingEvents>(event: E, handler: (detail: MeetingEvents[E]) => void): () => void;
};
