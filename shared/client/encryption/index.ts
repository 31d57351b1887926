/** What encrypted meetings need and no others: loaded as a chunk of its own. */
export { Banner } from './banner.tsx';
export { Chip } from './chip.tsx';
export { PassphraseScreen } from './passphrase-screen.tsx';
export { Protection } from './protection.ts';
export { canEncrypt, startWorker } from './start-worker.ts';
