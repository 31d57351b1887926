/** The devices a person brings. */
export type Device = 'microphone' | 'camera';

/** Why a device does not work, in the words of `messages`: `trouble.<trouble>.<device>`. */
export type Trouble = 'blocked' | 'policy' | 'missing' | 'busy' | 'insecure' | 'failed';

/** What the page's surroundings allow, told apart because browsers answer all of it with the same error. */
export type Surroundings = { secure: boolean; policyAllows: boolean };

/** Names the trouble behind a failed `getUserMedia` (Media Capture and Streams §10.3). Pure. */
export function troubleOf(error: unknown, { secure, policyAllows }: Surroundings): Trouble {
  if (!secure) return 'insecure';
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return policyAllows ? 'blocked' : 'policy';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** Whether the same page in a tab of its own may have what it has not here: frames hand on less, and are refused for good. Pure. */
export const mayWorkInTab = (trouble: Trouble | null): boolean =>
  trouble === 'policy' || trouble === 'blocked';

type PolicyDocument = Document & { featurePolicy?: { allowsFeature(feature: string): boolean } };

/** Whether the page's Permissions-Policy, or that of the frame around it, allows a feature; null where the browser does not tell. */
export const policyOn = (feature: string): boolean | null =>
  (document as PolicyDocument).featurePolicy?.allowsFeature(feature) ?? null;

/** Looks at the page: is it secure, and does its Permissions-Policy (where the browser tells) allow the device? */
export const surroundingsOf = (device: Device): Surroundings => ({
  secure: window.isSecureContext && navigator.mediaDevices !== undefined,
  policyAllows: policyOn(device) ?? true,
});
