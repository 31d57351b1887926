const beginnings: readonly [type: string, bytes: readonly (number | null)[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by its first bytes, whatever anybody says about it; of what we do not know, just bytes. Pure. */
export const typeOf = (head: Uint8Array): string =>
  beginnings.find(([, bytes]) => bytes.every((byte, at) => byte === null || head[at] === byte))?.[0] ??
  'application/octet-stream';
