import { format } from '../src/http/lti/pages/format.ts';
import { partOf, readFacts } from './local/facts.ts';

const { words } = readFacts<{ words: { 'byHand.copied': string; 'byHand.failed': string } }>();
const news = partOf('news');

const say = (text: string): void => {
  if (news !== null) news.textContent = text;
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const value = document.getElementById(button.dataset['copy'] ?? '');
    if (value === null) return;
    const label = button.dataset['label'] ?? '';
    navigator.clipboard.writeText(value.textContent ?? '').then(
      () => say(format(words['byHand.copied'], { label }, document.documentElement.lang)),
      () => {
        getSelection()?.selectAllChildren(value);
        say(words['byHand.failed']);
      },
    );
  });
}
