/** Everything that needs LiveKit: loaded as one chunk while the person is in the lobby. */
export { Call } from '../connection/call.ts';
export { tryMedia } from '../connection/try-media.ts';
export { tellHost } from '../host/tell.ts';
/** Loaded in encrypted meetings alone. */
export const loadEncryption = () => import('../encryption/index.ts');
export { RoomView } from './room.tsx';
