import type { ComponentType } from 'preact';
import { later } from '../parts/later.tsx';
import type { PanelProps } from './panels.ts';

/**
 * The dialogs that more than one place opens: `call.view.overlay.set(name)`. Each is loaded when it is opened first, draws
 * itself with `parts/dialog.tsx`, and is gone after `close`. A question that one button asks stays that button's own state.
 */
export const overlays = {
  encryption: later(async () => (await import('../encryption/dialog.tsx')).EncryptionDialog),
  settings: later(async () => (await import('../settings/dialog.tsx')).SettingsDialog),
  shortcuts: later(async () => (await import('../settings/shortcuts-dialog.tsx')).ShortcutsDialog),
  tab: later(async () => (await import('../controls/tab-dialog.tsx')).TabDialog),
} satisfies Record<string, ComponentType<PanelProps>>;
export type OverlayName = keyof typeof overlays;
