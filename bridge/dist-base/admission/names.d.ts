/** What is hashed for one purpose: its name, and the fields as netstrings. Pure. */
export declare const purposeText: (purpose: string, fields: string[]) => string;
/**
 * The LiveKit room of one meeting of one site, for one group where the meeting has groups. Pure.
 * SHA-256 over `meetbridge-room-v1` and the netstrings of site, meeting and group (empty where there is none);
 * `vectors.json` publishes examples.
 */
export declare const roomNameOf: (place: {
    site: string;
    meeting: string;
    group: string | null;
}) => string;
/** The LiveKit identity of one person of one site, the same in all its rooms. Pure. */
export declare const identityOf: (person: {
    site: string;
    person: string;
}) => string;
