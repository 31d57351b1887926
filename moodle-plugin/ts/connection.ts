import { deleteCancelPromise, exception } from 'core/notification';
import { getStrings } from 'core/str';
import { askClock, askKeys, askLaunch, askPairing, Trouble, whyUnreachable } from './local/bridge.ts';
import {
  askFindings,
  askPairingProof,
  askProbe,
  completePairing,
  disconnect,
} from './local/connection-repository.ts';
import { judgeContentPolicy, judgePermissions, readPolicies } from './local/page-policies.ts';
import { bridgeOrigin, judgeClock, judgeKeys, judgeLaunch, type Verdict } from './local/verdicts.ts';

const component = 'mod_meetbridge';

const wordsOf = async (key: string, param?: unknown): Promise<string> =>
  (await getStrings([{ key, component, param }]))[0]!;

/** Looks at everything that lies between this browser and the bridge. */
const verdicts = async (tell: (verdict: Verdict) => Promise<void>) => {
  const { bridge, assertion, keys, now } = await askProbe();
  const { permissions, content } = await readPolicies();
  await tell(judgePermissions(permissions));
  await tell(judgeContentPolicy(content, bridge, location.origin));
  const clock = await askClock(bridge);
  if (clock === null) return tell(await whyUnreachable(bridge));
  await tell({ state: 'good', code: 'answers', a: bridge });
  await tell(judgeClock(now, clock));
  await tell(judgeKeys(keys, await askKeys(bridge)));
  await tell(judgeLaunch(await askLaunch(bridge, assertion), location.origin));
};

const check = async (root: HTMLElement) => {
  const list = root.querySelector<HTMLElement>('[data-region="findings"]')!;
  const sample = root.querySelector<HTMLTemplateElement>('[data-region="finding"]')!;
  const show = (state: string, text: string, next: string) => {
    const item = sample.content.cloneNode(true) as DocumentFragment;
    for (const mark of item.querySelectorAll<HTMLElement>('[data-state]'))
      mark.hidden = mark.dataset['state'] !== state;
    item.querySelector('[data-region="text"]')!.textContent = text;
    item.querySelector('[data-region="next"]')!.textContent = next;
    list.append(item);
  };
  list.replaceChildren();
  list.setAttribute('aria-busy', 'true');
  try {
    await verdicts(async ({ state, code, a }) => {
      const text = await wordsOf(`check_${code}`, a);
      show(state, text, state === 'good' ? '' : await wordsOf(`check_${code}_next`, a));
    });
    for (const { state, text, next } of await askFindings()) show(state, text, next);
  } finally {
    list.removeAttribute('aria-busy');
  }
};

const connect = async (form: HTMLFormElement) => {
  const data = new FormData(form);
  const origin = bridgeOrigin(String(data.get('bridge')));
  if (origin === null) throw new Trouble('pairing_address');
  const takesReports = data.get('pullonly') === null;
  const { proof, kid } = await askPairingProof(origin, takesReports);
  const code = String(data.get('code')).trim().toUpperCase();
  await completePairing(await askPairing(origin, code, proof), kid, takesReports);
  location.assign('?check=1');
};

const submit = async (form: HTMLFormElement) => {
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')!;
  const trouble = form.querySelector<HTMLElement>('[role="alert"]')!;
  button.disabled = true;
  trouble.hidden = true;
  try {
    await connect(form);
  } catch (error) {
    trouble.textContent =
      error instanceof Trouble ? await wordsOf(error.key, error.a) : (error as Error).message;
    trouble.hidden = false;
    button.disabled = false;
  }
};

const leave = async (button: HTMLElement) => {
  const [title, question] = await Promise.all([
    wordsOf('connection_disconnect'),
    wordsOf('connection_disconnect_confirm'),
  ]);
  const isSure = await deleteCancelPromise(title, question, title, { triggerElement: button }).then(
    () => true,
    () => false,
  );
  if (!isSure) return;
  await disconnect();
  location.assign('?');
};

/**
 * Brings the page to life on which the site is connected.
 *
 * @param id id of the element around it
 */
export const init = (id: string) => {
  const root = document.getElementById(id)!;
  const runs = (work: Promise<void>) => void work.catch(exception);
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    runs(submit(event.target as HTMLFormElement));
  });
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-action]');
    if (button?.dataset['action'] === 'check') runs(check(root));
    if (button?.dataset['action'] === 'disconnect') runs(leave(button));
  });
  if (root.dataset['checks'] === '1') runs(check(root));
};
