/** What `meetbridge sites add-lti FILE.json` reads. */
export type RegistrationFile = {
  issuer: string;
  clientId: string;
  deployments: string[];
  authorizationEndpoint: string;
  tokenEndpoint: string;
  jwksUri: string;
  authorizationServer?: string;
};

/** Who opens the tool, and as what. */
export type LtiPerson = { id: string; name: string; teaches: boolean };

/** What every platform of these tests can do, whoever wrote it. */
export type LtiPlatform = {
  issuer: string;
  clientId: string;
  /** The parameters with which this platform begins a login of that person (Security Framework 1.0 §5.1.1). */
  loginRequest(person: LtiPerson): Promise<URLSearchParams>;
  registrationFile(): RegistrationFile;
  stop(): Promise<void>;
};

/** One who teaches and one who learns. */
export const grace: LtiPerson = { id: '3', name: 'Grace Hopper', teaches: true };
export const ada: LtiPerson = { id: '7', name: 'Ada Lovelace', teaches: false };
