import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Store, useStore } from '../store.ts';
import { type Mark, markOf, type Peers } from './peers.ts';
import type { Protection } from './protection.ts';

/** The protection of the call that is shown; null where it is not encrypted. */
export const ProtectionContext = createContext<Protection | null>(null);

const nobody = new Store<Peers>(new Map());

/** Why somebody is not seen or heard, or null. */
export function useMark(identity: string): Mark | null {
  const protection = useContext(ProtectionContext);
  return markOf(useStore(protection?.peers ?? nobody).get(identity));
}
