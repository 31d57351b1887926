import { hash } from 'node:crypto';
import type { Plan } from './plan.ts';

/** Where a resource link stands: what a meeting's id is made of. */
export type LinkPlace = {
  /** Site id of the registration. */
  site: string;
  deployment: string;
  /** Empty where the platform named no context. */
  context: string;
  resourceLink: string;
};

/** The platform's services for this link, as the last launch named them. */
export type LinkServices = {
  /** Assignment and Grade Services 2.0 §3.1. */
  grades: { scopes: string[]; lineItems: string | null; lineItem: string | null } | null;
  /** Names and Role Provisioning Services 2.0 §3.6.1.1. */
  roster: string | null;
  /** Course Groups Service. */
  groups: string | null;
};

/** One resource link that somebody has launched. */
export type Link = LinkPlace & {
  /** The meeting's id inside the registration. */
  id: string;
  contextTitle: string;
  plan: Plan;
  /** A teacher has changed the plan here; until then its title follows the platform's. */
  edited: boolean;
  /** What the plan was copied from: the id of an offered plan, or null. Another one there means: copy again. */
  offered: string | null;
  /** Groups of the course that launches have told of, by their ids; titles only where the platform names them. */
  groups: string[];
  services: LinkServices;
  /** Where marks go, once it is known; `gone`: somebody has deleted it on the platform. */
  lineItem: { url: string; gone: boolean } | null;
  /** Epoch ms. */
  createdAt: number;
};

/**
 * The meeting's id: the first 24 bytes of SHA-256 over the place. Context and link ids are unique inside a deployment only (LTI
 * 1.3 §5.3.5), so the deployment is part of it; a copied course has other ids, and so other rooms.
 */
export const linkIdOf = ({ deployment, context, resourceLink }: LinkPlace): string =>
  hash('sha256', JSON.stringify([deployment, context, resourceLink]), 'base64url').slice(0, 32);
