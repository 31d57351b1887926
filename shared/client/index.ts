/** The meeting client: everything a host page needs. */
export { mountMeeting } from './mount.tsx';
