/** What encrypted meetings need and no others: loaded as a chunk of its own. */
export { PassphraseScreen } from './passphrase-screen.tsx';
export { Protection } from './protection.ts';
export { canEncrypt } from './start-worker.ts';
