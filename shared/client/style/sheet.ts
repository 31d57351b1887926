import base from './base.css?inline';
import lobby from './lobby.css?inline';
import panels from './panels.css?inline';
import parts from './parts.css?inline';
import room from './room.css?inline';

let sheet: CSSStyleSheet | null = null;

/** Styles a shadow root. A constructed sheet is shared by every meeting of the page, and no content policy forbids it. */
export function adoptStyle(shadow: ShadowRoot): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([base, parts, lobby, room, panels].join('\n'));
  }
  shadow.adoptedStyleSheets = [sheet];
}
