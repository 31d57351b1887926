import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from './index.ts';

export const LanguageContext = createContext<Language | null>(null);

/** The language the client speaks on this page. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('A view was rendered outside the language it needs.');
  return language;
}
