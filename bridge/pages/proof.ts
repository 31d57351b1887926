import { partOf, readFacts } from './local/facts.ts';
import { pressOnce, showOffer } from './local/offer-tab.ts';
import { openStorage, type Place } from './local/platform-storage.ts';

const { storage, words } = readFacts<{
  storage: Place;
  words: { 'login.tab.opened': string };
}>();

pressOnce(words['login.tab.opened']);
const kept = openStorage(storage);
const secret = await kept.get();
const form = partOf<HTMLFormElement>('proof');
if (secret === null || form === null) showOffer();
else {
  kept.forget();
  form.querySelector<HTMLInputElement>('[name="secret"]')!.value = secret;
  form.submit();
}
