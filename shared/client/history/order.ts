/** Somebody in the room, as far as the history has to know. `joinedAt`: epoch milliseconds by the server's clock. */
export type Present = { identity: string; joinedAt: number; maySend: boolean };

const isBefore = (a: Present, b: Present): boolean =>
  a.joinedAt < b.joinedAt || (a.joinedAt === b.joinedAt && a.identity < b.identity);

/** Who can tell a newcomer what happened, the one whose turn it is first: whoever is here longest. The same on every computer. Pure. */
export const tellersFor = (newcomer: Present, people: readonly Present[]): string[] =>
  people
    .filter((one) => one.identity !== newcomer.identity && one.maySend && isBefore(one, newcomer))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .map(({ identity }) => identity);
