import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RegistrationFile, registrationOf, type Registration } from '../../src/sites/registration.ts';
import {
  addDeployment,
  addRegistration,
  approve,
  changeRegistration,
  clientsOf,
  forgetClient,
  propose,
  registeredSite,
} from '../../src/sites/registrations.ts';
import { addSite, changeSite, listSites, removeSite, siteOf } from '../../src/sites/registry.ts';
import type { LtiSite } from '../../src/sites/site.ts';
import type { Records, Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { siteOf as pairedSite } from '../attendance/past.ts';

const ISSUER = 'https://lms.example';
const NOW = 1_790_000_000_000;

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqlite(':memory:', () => NOW);
  ({ records } = store);
});
afterEach(() => store.close());

const registration = (clientId: string, issuer = ISSUER): Registration =>
  registrationOf(
    RegistrationFile.parse({
      issuer,
      clientId,
      deployments: ['D1'],
      authorizationEndpoint: `${ISSUER}/auth`,
      tokenEndpoint: `${ISSUER}/token`,
      jwksUri: `${ISSUER}/jwks`,
    }),
  );

const add = (
  clientId: string,
  { issuer = ISSUER, status = 'active' as 'active' | 'pending' } = {},
): Promise<LtiSite | null> =>
  addRegistration(records, {
    registration: registration(clientId, issuer),
    name: 'The school',
    software: 'LTI 1.3',
    origin: 'https://bridge.example',
    status,
    now: NOW,
  });

const added = async (clientId: string, status: 'active' | 'pending' = 'active'): Promise<LtiSite> => {
  const site = await add(clientId, { status });
  if (site === null) throw new Error('It was there.');
  return site;
};

describe('a registration', () => {
  test('is found by its issuer and its client id together', async () => {
    const site = await added('a');
    expect(await registeredSite(records, ISSUER, 'a')).toEqual(site);
    expect(await registeredSite(records, ISSUER, 'b')).toBeNull();
    expect(await registeredSite(records, `${ISSUER}/`, 'a')).toBeNull();
    expect(await registeredSite(records, 'https://LMS.example', 'a')).toBeNull();
  });

  test('stands once, and another client of the same issuer beside it', async () => {
    await added('a');
    expect(await add('a')).toBeNull();
    expect(await add('b')).not.toBeNull();
    expect([...(await clientsOf(records, ISSUER)).keys()]).toEqual(['a', 'b']);
  });

  test('that many add at once stands once, and no half of another is left', async () => {
    const sites = await Promise.all(Array.from({ length: 10 }, () => add('a')));
    const [winner, ...others] = sites.filter((site) => site !== null);
    expect(others).toEqual([]);
    expect(await listSites(records)).toEqual([winner]);
    expect(await registeredSite(records, ISSUER, 'a')).toEqual(winner);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'may have the client id %s',
    async (clientId) => {
      await added('a');
      const site = await added(clientId);
      expect(await registeredSite(records, ISSUER, clientId)).toEqual(site);
      expect(await add(clientId)).toBeNull();
      await forgetClient(records, site.lti);
      expect(await registeredSite(records, ISSUER, clientId)).toBeNull();
      expect(await registeredSite(records, ISSUER, 'a')).not.toBeNull();
    },
  );

  test('whose site is gone makes room for itself', async () => {
    const lost = await added('a');
    await removeSite(records, lost.id); // a removal that was cut off
    const site = await added('a');
    expect(await registeredSite(records, ISSUER, 'a')).toEqual(site);
  });

  test('that is forgotten leaves nothing behind once its site is gone, too', async () => {
    const site = await added('a');
    await forgetClient(records, site.lti);
    await removeSite(records, site.id);
    expect(await records.list('')).toEqual([]);
  });
});

describe('a proposal', () => {
  const told = {
    ...{ issuer: ISSUER, clientId: 'a', authorizationServer: null },
    authorizationEndpoint: `${ISSUER}/auth2`,
    tokenEndpoint: `${ISSUER}/token2`,
    jwksUri: `${ISSUER}/jwks2`,
    deployments: ['D2'],
    network: 'public' as const,
    product: 'moodle 5',
    scopes: { asked: [], granted: [] },
  };
  const proposal = { ...told, at: NOW + 1 };

  test('changes nothing before it is approved', async () => {
    const site = await added('a');
    const proposed = await propose(records, site.id, proposal);
    expect({ ...proposed, lti: { ...proposed?.lti, proposed: null } }).toEqual(site);
  });

  test('counts once it is approved; deployments that were known stay, and so does the policy', async () => {
    const site = await added('a');
    await propose(records, site.id, proposal);
    await addDeployment(records, site.id, 'D3');
    expect((await approve(records, site.id))?.lti).toEqual({
      ...site.lti,
      ...told,
      deployments: ['D1', 'D3', 'D2'],
      proposed: null,
    });
  });

  test.each(['active', 'suspended'] as const)('for a site that is %s leaves it so', async (status) => {
    const site = await added('a');
    await changeSite(records, site.id, (old) => ({ ...old, status }));
    await propose(records, site.id, proposal);
    expect((await approve(records, site.id))?.status).toBe(status);
  });

  test('for a registration that is pending is approved with it', async () => {
    const site = await added('a', 'pending');
    await propose(records, site.id, proposal);
    expect(await approve(records, site.id)).toMatchObject({
      status: 'active',
      lti: { tokenEndpoint: proposal.tokenEndpoint, proposed: null },
    });
  });
});

test('a site that is no registration cannot become one', async () => {
  const id = 's_aaaaaaaaaaaaaaaa';
  const paired = pairedSite(id, null);
  await addSite(records, paired);
  expect(await approve(records, id)).toBeNull();
  expect(await addDeployment(records, id, 'D1')).toBeNull();
  expect(await changeRegistration(records, id, (lti) => lti)).toBeNull();
  expect(await siteOf(records, id)).toEqual(paired);
});

test('a deployment stands once', async () => {
  const site = await added('a');
  await addDeployment(records, site.id, 'D2');
  expect((await addDeployment(records, site.id, 'D2'))?.lti.deployments).toEqual(['D1', 'D2']);
});
