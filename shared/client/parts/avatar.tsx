import { useState } from 'preact/hooks';

/** The first letters of the first and the last word of a name, as people see letters (graphemes). Pure. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const graphemes = new Intl.Segmenter();
  const firsts = ends.map((word) => [...graphemes.segment(word ?? '')][0]?.segment ?? '');
  return firsts.join('').toLocaleUpperCase();
}

/** A hue that always belongs to the same person, 0 to 359. Pure. */
export function hueOf(identity: string): number {
  let hash = 0;
  for (const character of identity) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}

/** A person's picture from the host site, or their initials. Says nothing: the name stands beside it. */
export function Avatar({
  name,
  identity,
  picture,
}: {
  name: string;
  identity: string;
  picture: string | null;
}) {
  const [broken, setBroken] = useState(false);
  return (
    <span class="avatar" aria-hidden="true" style={{ '--hue': hueOf(identity) }}>
      {picture !== null && !broken ? (
        <img src={picture} alt="" referrerpolicy="no-referrer" onError={() => setBroken(true)} />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
