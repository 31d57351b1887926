import { describe, expect, test } from 'vitest';
import { colourOf, contrast, over, themeOf, type Colour, type Look } from '../../host-page/colours.ts';

/** `#rrggbb`, opaque. */
const hex = (text: string): Colour =>
  [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16) / 255).concat(1) as unknown as Colour;
const fromCss = (css: string): Colour =>
  (css.match(/\d+/g) ?? []).map((part) => Number(part) / 255).concat(1) as unknown as Colour;
const button = (fill: string, words: string | null = null) => ({
  fill: hex(fill),
  words: words === null ? null : hex(words),
});
const look = (surface: string, text: string, ...buttons: Look['buttons']): Look => ({
  surface: hex(surface),
  texts: [hex(text)],
  buttons,
});

test.each([
  ['color(srgb 1 0.5 0)', [1, 0.5, 0, 1]],
  ['color(srgb 1 0.5 0 / 0.25)', [1, 0.5, 0, 0.25]],
  ['color(srgb none 0.5 0)', [0, 0.5, 0, 1]],
  ['rgb(255, 0, 0)', null],
  ['color(display-p3 1 0 0)', null],
  ['', null],
])('%j is read as %j', (computed, colour) => {
  expect(colourOf(computed)).toEqual(colour);
});

test.each([
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
  ['#123456', '#123456', 1],
])('%s and %s have the contrast that WCAG gives them', (one, other, ratio) => {
  expect(contrast(hex(one), hex(other))).toBeCloseTo(ratio, 2);
  expect(contrast(hex(other), hex(one))).toBeCloseTo(ratio, 2);
});

test('half a white over black is grey', () => {
  expect(over([1, 1, 1, 0.5], [0, 0, 0, 1])).toEqual([0.5, 0.5, 0.5, 1]);
});

describe('the colours of a page', () => {
  test('are taken over as they are where they can be read', () => {
    expect(themeOf(look('#1b1b1b', '#f0f0f0', button('#f5b684', '#191919')))).toEqual({
      scheme: 'dark',
      surface: 'rgb(27 27 27)',
      text: 'rgb(240 240 240)',
      accent: 'rgb(245 182 132)',
      'on-accent': 'rgb(25 25 25)',
    });
  });

  test.each([
    ['olive on green', look('#dae7bd', '#516028', button('#7a9bdb', '#ffffff'))],
    ['mint on violet', look('#4433a6', '#79f3b1', button('#5644bc', '#79f3b1'))],
    ['grey on white', look('#ffffff', '#999999', button('#8ab4f8', '#ffffff'))],
    ['white on white', look('#ffffff', '#ffffff', button('#111111', '#222222'))],
  ])('become shades of themselves until they can be read: %s', (_, seen) => {
    const theme = themeOf(seen)!;
    const surface = fromCss(theme.surface);
    const quiet = over([...fromCss(theme.text).slice(0, 3), 0.7] as unknown as Colour, surface);
    expect(surface).toEqual(seen.surface);
    expect(contrast(quiet, surface)).toBeGreaterThan(4.4);
    if (theme.accent === undefined) return;
    expect(contrast(fromCss(theme.accent), surface)).toBeGreaterThan(4.4);
    expect(contrast(fromCss(theme['on-accent']!), fromCss(theme.accent))).toBeGreaterThan(4.4);
  });

  test('come from the palette where the text around cannot be read here', () => {
    const seen = { ...look('#ffffff', '#fafafa'), texts: [null, hex('#fafafa'), hex('#202040')] };
    expect(themeOf(seen)).toMatchObject({ text: 'rgb(32 32 64)' });
  });

  test('a button without a colour of its own is no accent; the next one is', () => {
    const seen = look('#ffffff', '#000000', button('#efefef', '#000000'), button('#006633'));
    expect(themeOf(seen)).toMatchObject({ accent: 'rgb(0 102 51)', 'on-accent': 'rgb(255 255 255)' });
    expect(themeOf(look('#ffffff', '#000000', button('#efefef')))).not.toHaveProperty('accent');
  });

  test.each([
    ['a picture', { ...look('#ffffff', '#000000'), surface: null }],
    ['a grey on which nothing can be read', look('#777777', '#ffffff')],
    ['nothing known of its text', { ...look('#ffffff', '#000000'), texts: [] }],
  ])('are left alone behind %s', (_, seen) => {
    expect(themeOf(seen)).toBeNull();
  });
});
