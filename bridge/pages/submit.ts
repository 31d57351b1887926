import { partOf } from './local/facts.ts';

const form = partOf<HTMLFormElement>('return');
form?.addEventListener('submit', () => {
  setTimeout(() => {
    for (const button of form.querySelectorAll('button')) button.disabled = true;
  });
});
form?.requestSubmit();
