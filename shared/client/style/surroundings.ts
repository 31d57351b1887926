/** Red, green and blue from 0 to 255, and how opaque, from 0 to 1. */
type Colour = { red: number; green: number; blue: number; alpha: number };

/** Reads a computed colour as browsers serialise it (`rgb(…)`); null for any other notation. Pure. */
export function colourOf(computed: string): Colour | null {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(computed)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = numbers ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue, alpha].some(Number.isNaN) ? null : { red, green, blue, alpha };
}

/** Whether light text is needed on it: relative luminance below 0.2 (WCAG 2.2). Pure. */
export function isDark({ red, green, blue }: Colour): boolean {
  const linear = (value: number): number => ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.2;
}

/**
 * The scheme of the place in the host page: `dark` where a page paints itself dark without telling the browser.
 * Null leaves it to the page's own `color-scheme`, which our colours follow.
 */
export function surroundingScheme(element: HTMLElement): 'dark' | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.colorScheme !== 'normal') return null;
    const colour = colourOf(style.backgroundColor);
    if (colour !== null && colour.alpha > 0.5) return isDark(colour) ? 'dark' : null;
  }
  return null;
}
