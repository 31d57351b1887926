import { partOf } from './facts.ts';

const hide = (name: string): void => {
  const part = partOf(name);
  if (part !== null) part.hidden = true;
};

/** Shows now why the meeting does not open here, and the button for a tab. */
export const showOffer = (): void => {
  hide('going');
  partOf('offer')?.classList.remove('late');
};

/** One press opens one tab: what the button carries is good once. */
export const pressOnce = (opened: string): void => {
  const form = partOf<HTMLFormElement>('tab');
  const news = partOf('opened');
  form?.addEventListener('submit', (event) => {
    if (form.dataset['pressed'] !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset['pressed'] = '';
    // the fields are read once this event is over
    setTimeout(() => {
      for (const button of form.querySelectorAll('button')) button.disabled = true;
      hide('offer');
      hide('going');
      if (news !== null) news.textContent = opened;
    });
  });
};
