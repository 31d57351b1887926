import bar from './bar.css?inline';
import base from './base.css?inline';
import chat from './chat.css?inline';
import encryption from './encryption.css?inline';
import files from './files.css?inline';
import float from './float.css?inline';
import lobby from './lobby.css?inline';
import notices from './notices.css?inline';
import overlays from './overlays.css?inline';
import panels from './panels.css?inline';
import parts from './parts.css?inline';
import people from './people.css?inline';
import room from './room.css?inline';
import settings from './settings.css?inline';
import stage from './stage.css?inline';
import tile from './tile.css?inline';
import together from './together.css?inline';
import waiting from './waiting.css?inline';

/** In this order: what is particular comes after what is general. */
const styles = [
  base,
  parts,
  overlays,
  lobby,
  room,
  stage,
  tile,
  bar,
  notices,
  panels,
  chat,
  files,
  waiting,
  encryption,
  together,
  people,
  settings,
  float,
];
/** All of it, for documents that a sheet of this one cannot go into. */
export const styleText = styles.join('\n');
let sheet: CSSStyleSheet | null = null;

/** Styles a shadow root. A constructed sheet is shared by every meeting of the page, and no content policy forbids it. */
export function adoptStyle(shadow: ShadowRoot): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styleText);
  }
  shadow.adoptedStyleSheets = [sheet];
}
