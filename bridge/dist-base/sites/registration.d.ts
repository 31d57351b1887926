import { z } from 'zod';
/** How far requests to a platform may go; see `platforms/address.ts`. */
export type Network = 'public' | 'named';
/** What a policy for browsers can hold without being read as something else. */
export declare const plainHost: RegExp;
/** What the operator decides about people and frames of one platform. A missing member means its default. */
export declare const RegistrationPolicy: z.ZodObject<{
    opens: z.ZodDefault<z.ZodEnum<{
        frame: "frame";
        tab: "tab";
    }>>;
    assistantsModerate: z.ZodDefault<z.ZodBoolean>;
    newDeployments: z.ZodDefault<z.ZodEnum<{
        refuse: "refuse";
        accept: "accept";
    }>>;
    frameOrigins: z.ZodDefault<z.ZodArray<z.ZodString>>;
}, z.core.$strip>;
export type RegistrationPolicy = z.infer<typeof RegistrationPolicy>;
/** What `meetbridge sites add-lti FILE.json` reads: a platform as its administrator knows it. */
export declare const RegistrationFile: z.ZodObject<{
    issuer: z.ZodURL;
    clientId: z.ZodString;
    deployments: z.ZodDefault<z.ZodArray<z.ZodString>>;
    authorizationEndpoint: z.ZodURL;
    tokenEndpoint: z.ZodURL;
    jwksUri: z.ZodURL;
    authorizationServer: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    policy: z.ZodPrefault<z.ZodObject<{
        opens: z.ZodDefault<z.ZodEnum<{
            frame: "frame";
            tab: "tab";
        }>>;
        assistantsModerate: z.ZodDefault<z.ZodBoolean>;
        newDeployments: z.ZodDefault<z.ZodEnum<{
            refuse: "refuse";
            accept: "accept";
        }>>;
        frameOrigins: z.ZodDefault<z.ZodArray<z.ZodString>>;
    }, z.core.$strip>>;
}, z.core.$strict>;
export type RegistrationFile = z.infer<typeof RegistrationFile>;
/** Where a platform is and how it names the tool. */
export type Platform = {
    issuer: string;
    clientId: string;
    authorizationEndpoint: string;
    tokenEndpoint: string;
    jwksUri: string;
    authorizationServer: string | null;
};
/** The trust between this tool and one platform: the `lti` member of a site. */
export type Registration = Platform & {
    /** LTI 1.3 §3.1.2: places inside the platform where the tool stands. */
    deployments: string[];
    policy: RegistrationPolicy;
    /** `named`: an operator has written its addresses by hand. */
    network: Network;
    /** How the platform calls itself: product family and version, where it has said so. */
    product: string | null;
    /** What was asked for at a dynamic registration, and what the platform gave; null where it was registered by hand. */
    scopes: {
        asked: string[];
        granted: string[];
    } | null;
    /** A registration that came again and differs: it counts only once the operator approves it. Epoch ms. */
    proposed: Proposal | null;
};
/** What a further dynamic registration of the same client brought. */
export type Proposal = Platform & Pick<Registration, 'deployments' | 'network' | 'product' | 'scopes'> & {
    at: number;
};
/** The registration of an operator's file. Pure. */
export declare const registrationOf: (file: RegistrationFile) => Registration;
/** The origins whose pages may frame the tool. Pure. */
export declare const frameOriginsOf: ({ issuer, authorizationEndpoint, policy, }: Pick<Registration, "issuer" | "authorizationEndpoint" | "policy">) => string[];
