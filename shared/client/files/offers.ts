import { useState } from 'preact/hooks';
import type { Somebody } from '../journal/entry.ts';
import { useLanguage } from '../messages/context.ts';
import type { Files, OfferProblem } from './files.ts';
import { cleanName, FILE_BYTES } from './kinds.ts';
import { sizeIn } from './size.ts';

/** How many files can be offered with one gesture. */
const AT_ONCE = 5;

const words = {
  tooLarge: 'files.tooLarge',
  empty: 'files.empty',
  unreadable: 'files.unreadable',
  failed: 'files.notShared',
} as const satisfies Record<OfferProblem, string>;

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Offering files: by a button, by pasting, by dropping them somewhere (`dropping`), and what there is to say about it. */
export function useOffers(files: Files, to: Somebody | null) {
  const { say, locale } = useLanguage();
  const [note, setNote] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const offer = (chosen: readonly File[]): void => {
    const all = async (): Promise<void> => {
      const problems: string[] = [];
      for (const file of chosen.slice(0, AT_ONCE)) {
        const name = cleanName(file.name);
        setNote(say('files.preparing', { name }));
        const problem = await files.offer(file, to ?? undefined);
        if (problem) problems.push(say(words[problem], { name, limit: sizeIn(FILE_BYTES, locale) }));
      }
      setNote(problems.join(' ') || null);
    };
    void all();
  };
  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const { currentTarget, relatedTarget } = event;
      if (!(currentTarget as Node).contains(relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      offer([...(event.dataTransfer?.files ?? [])]);
    },
  };
  return { note, over, offer, dropping };
}
