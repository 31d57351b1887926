import { readFacts } from './local/facts.ts';
import { nameZone, rewriteMoments } from './local/moments.ts';

const { locale, words } = readFacts<{ locale: string; words: { 'attendance.zone': string } }>();

rewriteMoments(locale);
nameZone(words['attendance.zone'], locale);
