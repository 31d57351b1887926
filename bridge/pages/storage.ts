import { readFacts } from './local/facts.ts';
import { goOn } from './local/go-on.ts';
import { pressOnce } from './local/offer-tab.ts';
import { openStorage, type Place } from './local/platform-storage.ts';

const { storage, words } = readFacts<{
  storage: Place & { value: string };
  words: { 'login.tab.opened': string };
}>();

pressOnce(words['login.tab.opened']);
await openStorage(storage).put(storage.value);
// there may be a cookie even where the platform keeps nothing
goOn();
