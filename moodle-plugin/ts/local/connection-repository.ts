import { call } from 'core/ajax';

const ask = async <T>(name: string, args: Record<string, unknown> = {}): Promise<T> =>
  (await call([{ methodname: `mod_meetbridge_${name}`, args }])[0]) as T;

/** Asks for a new key of the site and the proof that goes to the bridge with the code. */
export const askPairingProof = (bridge: string, takesreports: boolean) =>
  ask<{ bridge: string; proof: string; kid: string }>('create_pairing_proof', { bridge, takesreports });

/** Brings the bridge's answer, as it came, back to the site. */
export const completePairing = (answer: string, kid: string, takesreports: boolean) =>
  ask<{ bridge: string; site: string }>('complete_pairing', { answer, kid, takesreports });

/** Asks for a note whose right answer is no, and what the site goes by. */
export const askProbe = () =>
  ask<{ bridge: string; assertion: string; keys: string[]; now: number }>('create_probe');

/** Asks what the server itself knows about the connection. */
export const askFindings = () =>
  ask<{ code: string; state: string; text: string; next: string }[]>('get_connection_findings');

/** Forgets the bridge. */
export const disconnect = () => ask<unknown>('disconnect');
