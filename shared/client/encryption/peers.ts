/** What is known about another person's key and tracks. */
export type Peer = {
  /** Whether what they sealed opened; null while they have sent nothing. */
  key: 'same' | 'another' | null;
  /** How often LiveKit could not open their frames, since the last change of keys. */
  failures: number;
  /** They have a track that says it is not encrypted. */
  open: boolean;
};

/** Others by identity. */
export type Peers = ReadonlyMap<string, Peer>;

/** Why somebody is not seen or heard. */
export type Mark = 'open' | 'unreadable';

/** How one's own key stands to the others': `alone` also while nobody has shown theirs. */
export type Fit = 'alone' | 'fits' | 'some' | 'none';

const stranger: Peer = { key: null, failures: 0, open: false };

/** A single frame may fail that was under way while keys changed. */
const FAILURES = 2;

export const withPeer = (peers: Peers, identity: string, change: Partial<Peer>): Peers =>
  new Map([...peers, [identity, { ...stranger, ...peers.get(identity), ...change }]]);

export const withoutPeer = (peers: Peers, identity: string): Peers =>
  new Map([...peers].filter(([one]) => one !== identity));

/** After one's own key has changed, nobody's is known; whose tracks are open still is. Pure. */
export const withNewKey = (peers: Peers): Peers =>
  new Map([...peers].map(([identity, { open }]) => [identity, { ...stranger, open }]));

const differs = ({ key, failures }: Peer): boolean =>
  key === 'another' || (key === null && failures >= FAILURES);

/** What stands at a person, or null. Pure. */
export function markOf(peer: Peer | undefined): Mark | null {
  if (peer === undefined) return null;
  if (peer.open) return 'open';
  return peer.key === 'another' || peer.failures >= FAILURES ? 'unreadable' : null;
}

/** Whose key is another one than one's own. Pure. */
export const othersOf = (peers: Peers): string[] =>
  [...peers].filter(([, peer]) => differs(peer)).map(([identity]) => identity);

/** Pure. */
export function fitOf(peers: Peers): Fit {
  const others = othersOf(peers).length > 0;
  if ([...peers.values()].some(({ key }) => key === 'same')) return others ? 'some' : 'fits';
  return others ? 'none' : 'alone';
}
