import { publishedKey } from './published-keys.ts';

/** The moment of all vectors, epoch ms and epoch seconds. */
export const NOW = 1_790_000_000_000;
export const SECONDS = NOW / 1000;

export const AUDIENCE = 'https://bridge.example';

/** A site that is trusted, one that is suspended, one that nobody knows. */
export const SITE = 's_published-test-1';
export const SUSPENDED = 's_published-test-2';
export const UNKNOWN = 's_published-test-3';

export const keys = {
  site: publishedKey('site'),
  retiring: publishedKey('retiring'),
  retired: publishedKey('retired'),
  other: publishedKey('other site'),
  stranger: publishedKey('stranger'),
};
