import { alert, deleteCancelPromise, exception } from 'core/notification';
import { getStrings } from 'core/str';
import { add as addToast } from 'core/toast';
import { askEnd, type Ending } from './local/repository.ts';

const component = 'mod_meetbridge';

/** Takes the site's request to the bridge, where the site itself cannot reach it. */
const carry = async ({ url, bearer, body }: Ending) => {
  const answer = await fetch(url!, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: body!,
  });
  if (!answer.ok) throw new Error(String(answer.status));
};

const end = async (button: HTMLElement) => {
  const [question, consequence, label, ended] = await getStrings(
    ['end_question', 'end_confirm', 'end', 'ended'].map((key) => ({ key, component })),
  );
  try {
    await deleteCancelPromise(question!, consequence!, label!, { triggerElement: button });
  } catch {
    return;
  }
  try {
    const ending = await askEnd(Number(button.dataset['cmid']), Number(button.dataset['groupid']));
    if (!ending.ended) await carry(ending);
    await addToast(ended!);
    document.dispatchEvent(new CustomEvent('mod_meetbridge/ended'));
  } catch (error) {
    const { errorcode, message } = error as { errorcode?: string; message: string };
    if (errorcode) return exception(error);
    const [refused] = await getStrings([{ key: 'orders_refused', component, param: message }]);
    await alert(label!, refused!);
  }
};

let hasBegun = false;

/** Lets the page's buttons end meetings, also those that come later. */
export const init = () => {
  if (hasBegun) return;
  hasBegun = true;
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-action="mod_meetbridge/end"]');
    if (button) void end(button);
  });
};
