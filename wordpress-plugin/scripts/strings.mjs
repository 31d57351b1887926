import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const call =
  /\b(_n|__|esc_html__|esc_attr__|esc_html_e)\(\s*'((?:[^'\\]|\\.)*)'(?:\s*,\s*'((?:[^'\\]|\\.)*)')?/g;

const unescape = (text) => text.replace(/\\(.)/g, '$1');

function* filesIn(folder, pattern) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && pattern.test(entry.name)) yield join(entry.parentPath, entry.name);
}

/**
 * Every text of the plugin that can be translated: `{id, plural, context, script}`; `script` tells those that the
 * editor or the settings page needs.
 */
export function stringsOf(plugin) {
  const found = new Map();
  const note = (id, more = {}) => {
    const key = `${more.context ?? ''}\u0004${id}`;
    const known = found.get(key);
    found.set(key, {
      id,
      plural: null,
      context: null,
      ...known,
      ...more,
      script: more.script || known?.script || false,
    });
  };
  for (const folder of ['includes', 'src']) {
    for (const file of filesIn(join(plugin, folder), /\.(php|tsx?)$/)) {
      const script = !file.endsWith('.php');
      for (const [, name, id, second] of readFileSync(file, 'utf8').matchAll(call))
        note(unescape(id), { script, ...(name === '_n' && { plural: unescape(second) }) });
    }
  }
  const block = JSON.parse(readFileSync(join(plugin, 'src/meeting/block.json'), 'utf8'));
  note(block.title, { context: 'block title' });
  note(block.description, { context: 'block description' });
  for (const keyword of block.keywords) note(keyword, { context: 'block keyword' });
  return [...found.values()];
}
