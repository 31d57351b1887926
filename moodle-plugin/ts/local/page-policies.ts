import { blockedConnection, blockedFeatures, featuresAllowed } from '../../../shared/host-page/policies.ts';
import type { Verdict } from './verdicts.ts';

/** What the web server says with a page about what the page may do. */
type Policies = { permissions: string; content: string[] };

/** The policies that come with this very page; web servers send the same with all of a site. */
export const readPolicies = async (): Promise<Policies> => {
  const answer = await fetch(location.pathname, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const inPage = [...page.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')];
  const content = [
    answer.headers.get('Content-Security-Policy') ?? '',
    ...inPage.map((meta) => meta.content),
  ];
  return { permissions: answer.headers.get('Permissions-Policy') ?? '', content: content.filter(Boolean) };
};

/** Whether a page may use camera, microphone and screen. Pure. */
export const judgePermissions = (header: string): Verdict => {
  const blocked = blockedFeatures(header);
  return blocked.length === 0
    ? { state: 'good', code: 'permissions' }
    : {
        state: 'bad',
        code: 'permissionsblocked',
        a: { blocked: blocked.join(', '), wanted: featuresAllowed(blocked) },
      };
};

/** Whether a page may reach the bridge and a media server. Pure. */
export const judgeContentPolicy = (policies: readonly string[], bridge: string, self: string): Verdict => {
  switch (blockedConnection(policies, bridge, self)) {
    case 'bridge':
      return { state: 'bad', code: 'contentbridge', a: bridge };
    case 'media':
      return { state: 'warning', code: 'contentmedia' };
    case null:
      return { state: 'good', code: 'content' };
  }
};
