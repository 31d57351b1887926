import type { EncryptionMode, MeetingSettings, Restriction } from '../../../shared/contract/assertion.ts';

/** The block's attributes, as block.json declares them. */
export type Attributes = {
  /** Made once, when the block is inserted. */
  meetingId: string;
  /** Plain text; empty for "the post's title". */
  title: string;
  /** Epoch seconds. */
  opensAt?: number | undefined;
  closesAt?: number | undefined;
  admits: 'everyone' | 'members' | 'roles';
  admittedRoles: string[];
  editorsModerate: boolean;
  moderatorRoles: string[];
  startMuted: boolean;
  attendeesShareScreen: boolean;
  waitingRoom: MeetingSettings['waitingRoom'];
  encryption: EncryptionMode;
  /** What attendees and presenters may not do from the start. */
  restricted: Restriction[];
};

/** What every part of the editor's sidebar gets. */
export type PanelProps = {
  attributes: Attributes;
  setAttributes(changes: Partial<Attributes>): void;
};
