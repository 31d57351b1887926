/** Red, green, blue and how opaque, each from 0 to 1, in sRGB. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A button of the page. */
export type Button = { fill: Colour | null; words: Colour | null };

/** What a page looks like at one place. In lists, what is preferred comes first. */
export type Look = { surface: Colour | null; texts: (Colour | null)[]; buttons: Button[] };

/** The colours a meeting takes over from it, as CSS. */
export type Theme = {
  scheme: 'light' | 'dark';
  surface: string;
  text: string;
  accent?: string;
  'on-accent'?: string;
};

const WHITE: Colour = [1, 1, 1, 1];
const BLACK: Colour = [0, 0, 0, 1];

/** WCAG 2.2, 1.4.3: the least contrast of words. */
const READABLE = 4.5;
/** Below this a button has hardly a colour of its own, as the grey ones of a browser. */
const FAINT = 1.5;
/** The meeting's quiet words are its text with this much of the surface in it. */
const QUIET = 0.3;

/** Reads a computed `color(srgb …)`; null for any other notation. */
export const colourOf = (computed: string): Colour | null => {
  const parts = /^color\(srgb ([^)]+)\)$/.exec(computed)?.[1]?.split(/[\s/]+/);
  const [red, green, blue, alpha = 1] = (parts ?? []).map((part) => Number(part) || 0);
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue, alpha];
};

const mix = (one: Colour, other: Colour, share: number) =>
  one.map((value, index) => value + (other[index]! - value) * share) as unknown as Colour;

/** One colour laid over an opaque one. */
export const over = (top: Colour, below: Colour): Colour => mix(below, [top[0], top[1], top[2], 1], top[3]);

/** Relative luminance (WCAG 2.2). */
const luminance = ([red, green, blue]: Colour) => {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** Contrast of two opaque colours, from 1 to 21 (WCAG 2.2). */
export const contrast = (one: Colour, other: Colour) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const css = ([red, green, blue]: Colour) =>
  `rgb(${[red, green, blue].map((value) => Math.round(value * 255)).join(' ')})`;

const better = (on: Colour) => (contrast(WHITE, on) > contrast(BLACK, on) ? WHITE : BLACK);

/** The colour itself, or the nearest shade of it that is good enough on the surface. */
const shade = (colour: Colour, surface: Colour, isEnough: (colour: Colour) => boolean) =>
  [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    .map((share) => mix(colour, better(surface), share))
    .find(isEnough);

/**
 * The colours of a page for a meeting in it: the page's own wherever they can be read, shades of them where they nearly
 * can. Null where the page's ground is unknown or no text can be read on it; then the meeting wears its own. Pure.
 */
export const themeOf = ({ surface, texts, buttons }: Look): Theme | null => {
  if (!surface) return null;
  const isText = (colour: Colour) => contrast(mix(colour, surface, QUIET), surface) >= READABLE;
  const seen = texts.flatMap((colour) => (colour ? [over(colour, surface)] : []));
  const text = seen.find(isText) ?? (seen[0] && shade(seen[0], surface, isText));
  if (!text) return null;
  const theme: Theme = {
    scheme: better(surface) === WHITE ? 'dark' : 'light',
    surface: css(surface),
    text: css(text),
  };
  for (const { fill, words } of buttons) {
    const seenFill = fill && over(fill, surface);
    if (!seenFill || contrast(seenFill, surface) < FAINT) continue;
    const accent = shade(seenFill, surface, (colour) => contrast(colour, surface) >= READABLE);
    if (!accent) continue;
    const kept = words && contrast(over(words, accent), accent) >= READABLE;
    return { ...theme, accent: css(accent), 'on-accent': css(kept ? over(words, accent) : better(accent)) };
  }
  return theme;
};
