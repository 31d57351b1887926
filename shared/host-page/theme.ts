import { colourOf, over, themeOf, type Colour } from './colours.ts';

/** How the pages of one kind of site name their colours, each as CSS; what is preferred comes first. */
export type Palette = {
  /** Class of a button that does the main thing of a page. */
  button: string;
  /** Colours of buttons and links. */
  accents: readonly string[];
  /** Colours of text, beside the one that is inherited. */
  texts: readonly string[];
};

/** Colours as the browser computes them, whatever notation the page wrote them in. */
const reader = (place: HTMLElement) => {
  const read = (css: string): Colour | null => {
    place.style.color = `color-mix(in srgb, ${css}, ${css})`;
    const colour = colourOf(getComputedStyle(place).color);
    place.style.color = '';
    return colour && colour[3] > 0 ? colour : null;
  };
  return read;
};

/** What is painted behind an element; null where that is a picture or a gradient. */
const ground = (element: Element, read: (css: string) => Colour | null): Colour | null => {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    const layer = read(backgroundColor);
    if (layer) layers.push(layer);
    if (layer && layer[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), read('Canvas') ?? [1, 1, 1, 1]);
};

/** A button as the theme paints it while nobody touches it. */
const untouchedButton = (place: HTMLElement, className: string) => {
  const button = document.createElement('button');
  button.className = className;
  place.append(button);
  const { backgroundColor, color } = getComputedStyle(button);
  button.remove();
  return [backgroundColor, color] as const;
};

const NAMES = ['surface', 'text', 'accent', 'on-accent'] as const;

/** Gives the place of a meeting the colours around it. What the site itself sets as `--meetbridge-…` stays as it is. */
const paint = (place: HTMLElement, palette: Palette) => {
  const around = place.parentElement!;
  place.removeAttribute('style');
  const read = reader(place);
  const [fill, words] = untouchedButton(place, palette.button);
  const own = (name: string) => read(`var(--meetbridge-${name}, transparent)`);
  const theme = themeOf({
    surface: own('surface') ?? ground(around, read),
    texts: [own('text'), read(getComputedStyle(around).color), ...palette.texts.map(read)],
    buttons: [
      { fill: own('accent'), words: own('on-accent') },
      { fill: read(fill), words: read(words) },
      ...palette.accents.map((css) => ({ fill: read(css), words: null })),
    ],
  });
  place.removeAttribute('style');
  if (!theme) return;
  const set = getComputedStyle(around);
  place.style.colorScheme = theme.scheme;
  for (const name of NAMES) {
    const property = `--meetbridge-${name}`;
    if (theme[name] && !set.getPropertyValue(property)) place.style.setProperty(property, theme[name]);
  }
};

/**
 * Dresses the place of a meeting like the page around it, and again whenever the page changes its colours: a switch
 * between light and dark is a class on its root, or the reader's own preference. The answer stops that.
 *
 * @param place An element of the meeting's own, inside the card's.
 */
export const wearTheme = (place: HTMLElement, palette: Palette) => {
  const again = () => {
    if (place.isConnected) paint(place, palette);
  };
  const afterTransition = ({ target }: Event) => {
    if (target instanceof Element && target !== place && target.contains(place)) again();
  };
  const preference = matchMedia('(prefers-color-scheme: dark)');
  const roots = new MutationObserver(again);
  for (const root of [document.documentElement, document.body]) roots.observe(root, { attributes: true });
  preference.addEventListener('change', again);
  document.addEventListener('transitionend', afterTransition);
  paint(place, palette);
  return () => {
    roots.disconnect();
    preference.removeEventListener('change', again);
    document.removeEventListener('transitionend', afterTransition);
  };
};
