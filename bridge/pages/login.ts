import { keepsCookies } from './local/cookies.ts';
import { readFacts } from './local/facts.ts';
import { goOn } from './local/go-on.ts';
import { pressOnce, showOffer } from './local/offer-tab.ts';

const { always, words } = readFacts<{ always: boolean; words: { 'login.tab.opened': string } }>();

pressOnce(words['login.tab.opened']);
if (!always && keepsCookies()) goOn();
else showOffer();
