export const layouts = ['auto', 'grid', 'speaker'] as const;
/** `auto` makes shared screens large and is a grid otherwise; `speaker` makes large who speaks. */
export type Layout = (typeof layouts)[number];

/** Something that can be seen large: somebody's camera or shared screen. */
export type Sight = { identity: string; source: 'camera' | 'screen' };

/** What one person wants to see, and what there is to see. */
export type Wishes = {
  layout: Layout;
  /** One's own choice, above everything. */
  pin: Sight | null;
  /** The moderator's choice for everybody. */
  spotlight: string | null;
  /** Who speaks, or spoke last; null while nobody has. */
  speaker: string | null;
  /** Several shared screens beside each other; or the one of `screen`, else the one shared last. */
  together: boolean;
  screen: string | null;
};

/** What is large, and why; with nothing large everybody has a tile of the same size. */
export type Scene = { large: readonly Sight[]; why: 'pin' | 'spotlight' | 'screen' | 'speaker' | null };

type Present = { identity: string; me: boolean; sharing: boolean };

export const sameSight = (a: Sight | null, b: Sight | null): boolean =>
  a?.identity === b?.identity && a?.source === b?.source;

/** Decides what is large. What is gone counts for nothing. Pure. */
export function sceneOf(people: readonly Present[], wishes: Wishes): Scene {
  const { layout, pin, spotlight, speaker, together, screen } = wishes;
  const sharing = people.filter((person) => person.sharing);
  const find = (identity: string | null): Present | undefined =>
    people.find((person) => person.identity === identity);

  const pinned = find(pin?.identity ?? null);
  if (pin !== null && pinned && (pin.source === 'camera' || pinned.sharing))
    return { large: [pin], why: 'pin' };

  const lit = find(spotlight);
  if (lit) {
    return {
      large: [{ identity: lit.identity, source: lit.sharing && !lit.me ? 'screen' : 'camera' }],
      why: 'spotlight',
    };
  }
  if (layout !== 'grid' && sharing.length > 0) {
    const chosen = sharing.find(({ identity }) => identity === screen) ?? sharing.at(-1);
    const shown = together ? sharing : chosen ? [chosen] : [];
    return { large: shown.map(({ identity }) => ({ identity, source: 'screen' })), why: 'screen' };
  }
  if (layout === 'speaker') {
    const large = find(speaker) ?? people.find(({ me }) => !me);
    if (large) return { large: [{ identity: large.identity, source: 'camera' }], why: 'speaker' };
  }
  return { large: [], why: null };
}

/** Who is large in the speaker view: whoever was, while they speak or nobody does; else the loudest. Pure. */
export function speakerOf(before: string | null, speaking: readonly string[]): string | null {
  if (before !== null && speaking.includes(before)) return before;
  return speaking[0] ?? before;
}
