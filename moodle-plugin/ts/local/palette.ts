import type { Palette } from '../../../shared/host-page/theme.ts';

/** How Moodle's themes name their colours: Bootstrap's names, with and without its prefix. */
export const palette: Palette = {
  button: 'btn btn-primary',
  accents: ['var(--bs-primary, transparent)', 'var(--primary, transparent)'],
  texts: ['var(--bs-body-color, transparent)'],
};
