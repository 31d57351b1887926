import type { ComponentType } from 'preact';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { WaitingChip } from '../waiting/chip.tsx';
import { EncryptionChip } from '../encryption/in-room.tsx';
import { HandChip } from '../people/hand-chip.tsx';
import { TimerChip } from '../timer/chip.tsx';
import { LockChip } from './lock-chip.tsx';
import type { Inside } from './room.tsx';

export type ChipProps = { visit: Visit; call: Call; session: Inside };

/** What stands beside the title, in this order. Each is there always, and shows nothing while there is nothing to say. */
export const chips: readonly ComponentType<ChipProps>[] = [
  TimerChip,
  HandChip,
  WaitingChip,
  LockChip,
  EncryptionChip,
];
