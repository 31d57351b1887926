import { hash } from 'node:crypto';
/** A field as a netstring: its length in bytes, so that no two lists of fields can read alike. */
const netstring = (value) => `${Buffer.byteLength(value, 'utf8')}:${value},`;
/** What is hashed for one purpose: its name, and the fields as netstrings. Pure. */
export const purposeText = (purpose, fields) => purpose + fields.map(netstring).join('');
const digestOf = (purpose, fields) => hash('sha256', purposeText(purpose, fields), 'base64url');
/**
 * The LiveKit room of one meeting of one site, for one group where the meeting has groups. Pure.
 * SHA-256 over `meetbridge-room-v1` and the netstrings of site, meeting and group (empty where there is none);
 * `vectors.json` publishes examples.
 */
export const roomNameOf = (place) => `r_${digestOf('meetbridge-room-v1', [place.site, place.meeting, place.group ?? ''])}`;
/** The LiveKit identity of one person of one site, the same in all its rooms. Pure. */
export const identityOf = (person) => `p_${digestOf('meetbridge-person-v1', [person.site, person.person])}`;
//# sourceMappingURL=names.js.map