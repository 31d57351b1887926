import { z } from 'zod';
import type { Claims } from './id-token.ts';
/** The names of the claims that count, by what we call them. */
export declare const claimNames: {
    readonly messageType: "https://purl.imsglobal.org/spec/lti/claim/message_type";
    readonly version: "https://purl.imsglobal.org/spec/lti/claim/version";
    readonly deployment: "https://purl.imsglobal.org/spec/lti/claim/deployment_id";
    readonly target: "https://purl.imsglobal.org/spec/lti/claim/target_link_uri";
    readonly roles: "https://purl.imsglobal.org/spec/lti/claim/roles";
    readonly resourceLink: "https://purl.imsglobal.org/spec/lti/claim/resource_link";
    readonly context: "https://purl.imsglobal.org/spec/lti/claim/context";
    readonly presentation: "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
    readonly custom: "https://purl.imsglobal.org/spec/lti/claim/custom";
    readonly product: "https://purl.imsglobal.org/spec/lti/claim/tool_platform";
    readonly deepLinking: "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    readonly grades: "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    readonly roster: "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    readonly groups: "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice";
};
/** An id of the platform's: 1 to 255 characters, none of them a control character. */
export declare const PlatformId: z.ZodString;
declare const ResourceLink: z.ZodObject<{
    "https://purl.imsglobal.org/spec/lti/claim/roles": z.ZodArray<z.ZodString>;
    "https://purl.imsglobal.org/spec/lti/claim/target_link_uri": z.ZodString;
    "https://purl.imsglobal.org/spec/lti/claim/context": z.ZodDefault<z.ZodNullable<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
        label: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    }, z.core.$strip>>>;
    "https://purl.imsglobal.org/spec/lti/claim/launch_presentation": z.ZodPrefault<z.ZodCatch<z.ZodObject<{
        locale: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
        return_url: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodURL>>>;
        document_target: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    }, z.core.$strip>>>;
    "https://purl.imsglobal.org/spec/lti/claim/custom": z.ZodDefault<z.ZodCatch<z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
    "https://purl.imsglobal.org/spec/lti/claim/tool_platform": z.ZodPrefault<z.ZodCatch<z.ZodObject<{
        product_family_code: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    }, z.core.$strip>>>;
    name: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    given_name: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    family_name: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    locale: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    "https://purl.imsglobal.org/spec/lti/claim/resource_link": z.ZodObject<{
        id: z.ZodString;
        title: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    }, z.core.$strip>;
    "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint": z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodObject<{
        scope: z.ZodDefault<z.ZodCatch<z.ZodArray<z.ZodString>>>;
        lineitems: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodURL>>>;
        lineitem: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodURL>>>;
    }, z.core.$strip>>>>;
    "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice": z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodObject<{
        context_memberships_url: z.ZodURL;
    }, z.core.$strip>>>>;
    "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice": z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodObject<{
        context_groups_url: z.ZodURL;
    }, z.core.$strip>>>>;
}, z.core.$strip>;
declare const DeepLinking: z.ZodObject<{
    "https://purl.imsglobal.org/spec/lti/claim/roles": z.ZodArray<z.ZodString>;
    "https://purl.imsglobal.org/spec/lti/claim/target_link_uri": z.ZodString;
    "https://purl.imsglobal.org/spec/lti/claim/context": z.ZodDefault<z.ZodNullable<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
        label: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    }, z.core.$strip>>>;
    "https://purl.imsglobal.org/spec/lti/claim/launch_presentation": z.ZodPrefault<z.ZodCatch<z.ZodObject<{
        locale: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
        return_url: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodURL>>>;
        document_target: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    }, z.core.$strip>>>;
    "https://purl.imsglobal.org/spec/lti/claim/custom": z.ZodDefault<z.ZodCatch<z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
    "https://purl.imsglobal.org/spec/lti/claim/tool_platform": z.ZodPrefault<z.ZodCatch<z.ZodObject<{
        product_family_code: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    }, z.core.$strip>>>;
    name: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    given_name: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    family_name: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    locale: z.ZodDefault<z.ZodCatch<z.ZodNullable<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>>;
    "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings": z.ZodObject<{
        deep_link_return_url: z.ZodString;
        accept_types: z.ZodArray<z.ZodString>;
        accept_presentation_document_targets: z.ZodArray<z.ZodString>;
        accept_multiple: z.ZodDefault<z.ZodCatch<z.ZodBoolean>>;
        accept_lineitem: z.ZodDefault<z.ZodCatch<z.ZodBoolean>>;
        data: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>;
}, z.core.$strip>;
export type ResourceLinkClaims = z.infer<typeof ResourceLink>;
export type DeepLinkingClaims = z.infer<typeof DeepLinking>;
/** A message that this tool takes, its claims read. */
export type Message = {
    deployment: string;
    sub: string;
} & ({
    kind: 'resource-link';
    claims: ResourceLinkClaims;
} | {
    kind: 'deep-linking';
    claims: DeepLinkingClaims;
});
/**
 * Reads the LTI claims of a token that is genuine (LTI 1.3 §5.3). Required ones are strict, optional ones lenient, unknown ones
 * ignored. Throws `BridgeError`, the first that applies: `lti_claims_malformed`, `lti_wrong_version`, `lti_message_unsupported`,
 * `lti_anonymous`. Pure.
 */
export declare function readMessage(claims: Claims): Message;
/** The language of the page: the launch's own, then the person's; as BCP 47, or null. Pure. */
export declare function localeOf(claims: ResourceLinkClaims | DeepLinkingClaims): string | null;
/** The person's name, or null where the platform keeps it to itself. Pure. */
export declare const nameOf: ({ name, given_name: given, family_name: family, }: ResourceLinkClaims | DeepLinkingClaims) => string | null;
export {};
