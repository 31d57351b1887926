import type { Palette } from '../../../shared/host-page/theme.ts';

/** A colour of the theme's palette. */
const preset = (name: string) => `var(--wp--preset--color--${name}, transparent)`;

/** How WordPress themes name the colours of their buttons and links, and of their text. */
export const palette: Palette = {
  button: 'wp-element-button',
  accents: ['primary', 'accent', 'contrast', 'foreground'].map(preset),
  texts: ['contrast', 'foreground'].map(preset),
};
