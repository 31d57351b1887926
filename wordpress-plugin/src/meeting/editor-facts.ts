/** What PHP tells the editor; see Block::tell_editor. */
export type EditorFacts = {
  roles: { slug: string; name: string }[];
  connected: boolean;
  /** Address of the settings page, for those who may use it. */
  settings: string | null;
};

declare global {
  interface Window {
    meetbridgeEditor?: EditorFacts;
  }
}

export const editorFacts = (): EditorFacts =>
  window.meetbridgeEditor ?? { roles: [], connected: true, settings: null };
