import { RegistrationFile, RegistrationPolicy } from '../sites/registration.ts';
/** Reads an operator's file about a platform. Mistakes name the member, and never what stands there. */
export declare function readRegistrationFile(path: string): RegistrationFile;
/** Reads `name=value` words into what changes of a policy. */
export declare function readPolicy(given: string[]): Partial<RegistrationPolicy>;
