import { po } from 'gettext-parser';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringsOf } from './strings.mjs';

/** The script handles that are told their words by JSON; see wp_set_script_translations() in PHP. */
const handles = ['meetbridge-meeting-editor-script', 'meetbridge-settings'];

const phpText = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Reads a catalogue: its header, and its translations by context and id. */
export function catalogue(file) {
  const { headers, translations } = po.parse(readFileSync(file));
  return { headers, translations };
}

/** Compiles every catalogue to what WordPress reads: `.l10n.php` for PHP, and JSON for each script. */
export function compileTranslations(plugin, to) {
  mkdirSync(to, { recursive: true });
  const forScripts = new Set(stringsOf(plugin).flatMap(({ id, script }) => (script ? [id] : [])));
  const folder = join(plugin, 'languages');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.po'))) {
    const name = file.slice(0, -'.po'.length);
    const { headers, translations } = catalogue(join(folder, file));
    const entries = Object.values(translations)
      .flatMap((context) => Object.values(context))
      .filter(({ msgid, msgstr }) => msgid !== '' && msgstr.every(Boolean));
    const lines = entries.map(({ msgctxt, msgid, msgid_plural, msgstr }) => {
      const key = [msgctxt, msgid].filter((part) => part !== undefined).join('\u0004');
      return `${phpText(key + (msgid_plural ? `\0${msgid_plural}` : ''))} => ${phpText(msgstr.join('\0'))},`;
    });
    const plural = headers['Plural-Forms'] ?? headers['plural-forms'];
    writeFileSync(
      join(to, `${name}.l10n.php`),
      `<?php\nreturn array( 'language' => ${phpText(headers['Language'] ?? headers['language'])}, 'plural-forms' => ${phpText(plural)}, 'messages' => array(\n${lines.join('\n')}\n) );\n`,
    );
    const messages = Object.fromEntries(
      entries
        .filter(({ msgid, msgctxt }) => msgctxt === undefined && forScripts.has(msgid))
        .map(({ msgid, msgstr }) => [msgid, msgstr]),
    );
    const json = JSON.stringify({
      domain: 'messages',
      locale_data: { messages: { '': { domain: 'messages', 'plural-forms': plural }, ...messages } },
    });
    for (const handle of handles) writeFileSync(join(to, `${name}-${handle}.json`), json);
  }
}
