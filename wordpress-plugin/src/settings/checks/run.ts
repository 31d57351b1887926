import { __, sprintf } from '@wordpress/i18n';
import { whyUnreachable } from '../bridge';
import { site } from '../site';
import type { SiteState } from '../state';
import { judgeClock } from './clock';
import { judgeContentPolicy } from './content-policy';
import type { Finding } from './finding';
import { judgeKeys } from './keys';
import { judgeLaunch } from './launch';
import { judgePermissions } from './permissions';
import { judgeReports } from './reports';

const json = (answer: Response) => answer.json();

const secureContext = (): Finding =>
  window.isSecureContext
    ? { state: 'good', text: __('This site is served securely.', 'meetbridge') }
    : {
        state: 'bad',
        text: __(
          'This site is served over plain http, and browsers allow camera and microphone on https only.',
          'meetbridge',
        ),
        next: __('Get a certificate from your host and change the site’s address to https.', 'meetbridge'),
      };

/** Visitors ask this site for their way in; some security plugins close the REST API to them. */
const visitors = async (address: string): Promise<Finding> => {
  const open = await fetch(address, { credentials: 'omit', cache: 'no-store' })
    .then(
      async (answer) => answer.ok && 'namespace' in ((await json(answer)) as object),
      () => false,
    )
    .catch(() => false);
  return open
    ? { state: 'good', text: __('Visitors can reach this site’s meeting routes.', 'meetbridge') }
    : {
        state: 'bad',
        text: __(
          'Visitors cannot reach this site’s REST API, so nobody without an account can join.',
          'meetbridge',
        ),
        next: sprintf(
          /* translators: %s: a web address. */
          __('Allow %s in your security plugin or web server.', 'meetbridge'),
          address,
        ),
      };
};

const frontPage = async (state: SiteState, bridge: string): Promise<Finding[]> => {
  const answer = await fetch(state.frontPage, { credentials: 'omit', cache: 'no-store' }).catch(() => null);
  if (answer === null)
    return [
      {
        state: 'warning',
        text: __('The front page could not be looked at from here.', 'meetbridge'),
        next: __('It is on another address than this screen; open the check there.', 'meetbridge'),
      },
    ];
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const inPage = [...page.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')];
  const policies = [
    answer.headers.get('Content-Security-Policy') ?? '',
    ...inPage.map((meta) => meta.content),
  ];
  const self = new URL(state.frontPage).origin;
  return [
    judgePermissions(answer.headers.get('Permissions-Policy') ?? ''),
    judgeContentPolicy(policies.filter(Boolean), bridge, self),
  ];
};

const launch = async (bridge: string): Promise<Finding> => {
  const { assertion } = await site.probe();
  const code = await fetch(`${bridge}/launches`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ assertion }),
  }).then(
    async (answer) => String(((await json(answer)) as { code?: unknown }).code),
    () => null,
  );
  return judgeLaunch(code, location.origin);
};

/** Looks at everything a meeting needs, from this browser; tells each finding as soon as it is known. */
export const runChecks = async (tell: (finding: Finding) => void): Promise<void> => {
  tell(secureContext());
  const state = await site.state();
  const bridge = state.connection?.origin;
  if (!bridge) return;
  tell(await visitors(state.restAddress));
  (await frontPage(state, bridge)).forEach(tell);
  const live = await fetch(`${bridge}/health/live`, { cache: 'no-store' })
    .then(json)
    .catch(() => null);
  if (live === null) {
    tell({
      state: 'bad',
      text: __('The bridge cannot be reached.', 'meetbridge'),
      next: await whyUnreachable(bridge),
    });
    return;
  }
  tell({ state: 'good', text: __('The bridge answers.', 'meetbridge') });
  tell(judgeClock((await site.state()).now, Math.floor((live as { now: number }).now / 1000)));
  const { keys } = await fetch(`${bridge}/.well-known/jwks.json`, { cache: 'no-store' }).then(json);
  tell(judgeKeys(state.connection?.keys ?? [], keys));
  tell(await launch(bridge));
  tell(judgeReports(state.lastReport));
};
