import { forgetSite } from '../sites/forget.ts';
import { issueInvite } from '../sites/pairing.ts';
import { changeSite, listSites, siteOf } from '../sites/registry.ts';
import type { Site } from '../sites/site.ts';
import type { Records, Store } from '../store/primitives.ts';
import { withStore } from './data.ts';
import { describeInvite } from './invite.ts';
import { CommandMistake } from './mistake.ts';
import type { Answer } from './answer.ts';

const noSite = (id: string): CommandMistake =>
  new CommandMistake(`There is no site ${id}. "meetbridge sites" lists them.`);

async function changed(records: Records, id: string, status: Site['status']): Promise<Answer> {
  const site = await changeSite(records, id, (old) => ({ ...old, status }));
  if (site === null) throw noSite(id);
  return { json: publicSite(site), text: `${site.name} (${id}) is ${status}.` };
}

/** What can be done with a site, by the word on the command line. */
const verbs: { [verb: string]: (store: Store, id: string) => Promise<Answer> } = {
  suspend: ({ records }, id) => changed(records, id, 'suspended'),
  resume: ({ records }, id) => changed(records, id, 'active'),
  async rotate({ records }, id) {
    const origin = (await siteOf(records, id))?.origins[0];
    if (origin === undefined) throw noSite(id);
    const invite = await issueInvite(records, { origin, rotates: id, now: Date.now() });
    return {
      json: invite,
      text: `${describeInvite(invite)}\nThe key that is good now ends 24 hours after the site has paired again.`,
    };
  },
  async remove(store, id) {
    if (!(await forgetSite(store, id))) throw noSite(id);
    return {
      json: { removed: id },
      text: `${id} is forgotten, with everything that was known of its people, who can no longer come in.`,
    };
  },
};

/** `meetbridge sites [list]` and `meetbridge sites suspend|resume|rotate|remove ID`. */
export async function sites(data: string, [verb = 'list', id, ...rest]: string[]): Promise<Answer> {
  if (verb === 'list' && id === undefined) return await withStore(data, ({ records }) => listing(records));
  const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (act === undefined) throw new CommandMistake(`sites knows list, ${Object.keys(verbs).join(', ')}.`);
  if (id === undefined || rest.length > 0) throw new CommandMistake(`sites ${verb} takes one site's id.`);
  return await withStore(data, (store) => act(store, id));
}

async function listing(records: Records): Promise<Answer> {
  const all = await listSites(records);
  const text = all.map(
    ({ id, name, status, origins, software, createdAt }) =>
      `${id}  ${status.padEnd(9)}  ${new Date(createdAt).toISOString().slice(0, 10)}  ${name}  ${origins.join(' ')}  ${software}`,
  );
  return {
    json: all.map(publicSite),
    text: text.join('\n') || 'No site is paired. "meetbridge invite --origin URL" begins it.',
  };
}

const publicSite = ({ pairedWith: _, ...site }: Site): Omit<Site, 'pairedWith'> => site;
