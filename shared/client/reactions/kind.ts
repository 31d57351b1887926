import type { Kind } from '../wire/kind.ts';

/** What one can say without words, in the order of the picker. */
export const reactions = {
  thumbs_up: '👍',
  clap: '👏',
  heart: '❤️',
  laugh: '😂',
  surprise: '😮',
  celebrate: '🎉',
} as const;
export type Reaction = keyof typeof reactions;
export const reactionNames = Object.keys(reactions) as Reaction[];

/** A reaction, seen for some seconds and kept nowhere. */
export const reactionKind: Kind<Reaction> = {
  name: 'reaction',
  parse: (body) => reactionNames.find((name) => name === body) ?? null,
  allowed: ({ badges }) => badges.role !== 'observer' && !badges.restricted.includes('reactions'),
};
