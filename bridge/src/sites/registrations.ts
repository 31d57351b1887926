import { hash, randomBytes } from 'node:crypto';
import { changeRecord } from '../store/change.ts';
import type { Records } from '../store/primitives.ts';
import { addSite, changeSite, removeSite, siteOf } from './registry.ts';
import type { Proposal, Registration } from './registration.ts';
import type { LtiSite, Site } from './site.ts';

/** The sites of one issuer, by their client ids: what a login is looked up in. */
type IssuerRecord = { clients: { [clientId: string]: string } };

const issuerKey = (issuer: string): string => `lti-issuer/${hash('sha256', issuer, 'base64url')}`;

/** Whether a site is an LTI registration. */
export const isLti = (site: Site): site is LtiSite => site.lti !== undefined;

/**
 * The site ids of an issuer, by client id. Issuers are compared as they are written: `https://lms.example` and
 * `https://lms.example/` are two (OpenID Connect Core §2).
 */
export async function clientsOf(records: Records, issuer: string): Promise<ReadonlyMap<string, string>> {
  const found = await records.get<IssuerRecord>(issuerKey(issuer));
  return new Map(Object.entries(found?.value.clients ?? {}));
}

/** The LTI site with that id, or null; read fresh. */
export async function ltiSiteOf(records: Records, id: string): Promise<LtiSite | null> {
  const site = await siteOf(records, id);
  return site !== null && isLti(site) ? site : null;
}

/** The LTI site of an issuer and a client id, or null. */
export async function registeredSite(
  records: Records,
  issuer: string,
  clientId: string,
): Promise<LtiSite | null> {
  const id = (await clientsOf(records, issuer)).get(clientId);
  return id === undefined ? null : await ltiSiteOf(records, id);
}

export type NewRegistration = {
  registration: Registration;
  name: string;
  software: string;
  /** The bridge's own origin: its pages are the tool's. */
  origin: string;
  status: 'active' | 'pending';
  /** Epoch ms. */
  now: number;
};

/** Adds a registration as a site; null where that client of that issuer is registered already. */
export async function addRegistration(
  records: Records,
  { registration, name, software, origin, status, now }: NewRegistration,
): Promise<LtiSite | null> {
  const { issuer, clientId } = registration;
  const before = (await clientsOf(records, issuer)).get(clientId);
  if (before !== undefined && (await ltiSiteOf(records, before)) !== null) return null;
  const id = `s_${randomBytes(12).toString('base64url')}`;
  const site: LtiSite = {
    id,
    name,
    origins: [origin],
    reports: null,
    software,
    keys: [],
    status,
    createdAt: now,
    pairedWith: '',
    lti: registration,
  };
  await addSite(records, site);
  const { value } = await changeRecord<IssuerRecord>(records, issuerKey(issuer), (old) => {
    const clients = new Map(Object.entries(old?.clients ?? {}));
    const holder = clients.get(clientId);
    // a place whose site is gone was left behind by a removal that was cut off
    if (old !== null && holder !== undefined && holder !== before) return old;
    return { clients: Object.fromEntries(clients.set(clientId, id)) };
  });
  if (new Map(Object.entries(value.clients)).get(clientId) === id) return site;
  await removeSite(records, id); // whoever was faster holds the place
  return null;
}

/** Takes the place of a registration away, so that the same client may be registered anew. */
export async function forgetClient(records: Records, { issuer, clientId }: Registration): Promise<void> {
  const key = issuerKey(issuer);
  const { value, version } = await changeRecord<IssuerRecord>(records, key, (old) => {
    const others = Object.entries(old?.clients ?? {}).filter(([one]) => one !== clientId);
    return { clients: Object.fromEntries(others) };
  });
  if (Object.keys(value.clients).length === 0) await records.delete(key, { ifVersion: version });
}

/** Applies a pure change to a registration; null where there is none. */
export async function changeRegistration(
  records: Records,
  id: string,
  change: (registration: Registration) => Registration,
): Promise<LtiSite | null> {
  const site = await changeSite(records, id, (old) =>
    old.lti === undefined ? old : { ...old, lti: change(old.lti) },
  );
  return site !== null && isLti(site) ? site : null;
}

/** Notes what a further registration of the same client brought; nothing of it counts before `approve`. */
export const propose = (records: Records, id: string, proposed: Proposal): Promise<LtiSite | null> =>
  changeRegistration(records, id, (old) => ({ ...old, proposed }));

/** The operator's yes: to a pending registration, and to what was proposed for one that runs. */
export async function approve(records: Records, id: string): Promise<LtiSite | null> {
  const site = await changeSite(records, id, (old) => {
    if (old.lti === undefined) return old;
    const proposal = old.lti.proposed === null ? null : withoutTime(old.lti.proposed);
    const deployments = [...new Set([...old.lti.deployments, ...(proposal?.deployments ?? [])])];
    return {
      ...old,
      status: old.status === 'pending' ? 'active' : old.status,
      lti: { ...old.lti, ...proposal, deployments, proposed: null },
    };
  });
  return site !== null && isLti(site) ? site : null;
}

const withoutTime = ({ at: _, ...proposal }: Proposal): Omit<Proposal, 'at'> => proposal;

/** Notes a deployment that launched for the first time, where the policy accepts that. */
export const addDeployment = (records: Records, id: string, deployment: string): Promise<LtiSite | null> =>
  changeRegistration(records, id, (old) =>
    old.deployments.includes(deployment) ? old : { ...old, deployments: [...old.deployments, deployment] },
  );
