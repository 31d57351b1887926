import type { Response } from 'express';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const inputs = (fields: { [name: string]: string }): string =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Example School</title></head><body>${body}</body></html>`;

/** A page that posts a form at once, as platforms do. */
export function sendForm(res: Response, action: string, fields: { [name: string]: string }): void {
  const form = `<form method="post" action="${escaped(action)}">${inputs(fields)}</form>`;
  res.set('cache-control', 'no-store').send(page(`${form}<script>document.forms[0].submit()</script>`));
}

export type CoursePage = {
  /** Where the tool's login is, and what it is told. */
  login: string;
  fields: { [name: string]: string };
  /** In a frame of the course page, or in place of it. */
  frame: boolean;
  /** The frame's permissions; Moodle's own list unless given. */
  allow: string;
  /** Whether the page keeps what tools ask it to keep (LTI Platform Storage 0.1). */
  storage: boolean;
};

/** What Moodle 5.0 gives its frame, for the origin of the tool alone; it has no `display-capture`. */
export const moodleAllows = (tool: string): string =>
  ['microphone', 'camera', 'geolocation', 'midi', 'encrypted-media', 'autoplay']
    .map((one) => `${one} ${tool}`)
    .join('; ');

/** Keeps values by the asking origin and the key, and answers what `lti.capabilities`, `lti.put_data` and `lti.get_data` ask. */
const storageScript = `
const kept = new Map();
window.asked = [];
addEventListener('message', ({ data, origin, source }) => {
  if (typeof data !== 'object' || data === null || typeof data.subject !== 'string') return;
  if (!data.subject.startsWith('lti.')) return;
  window.asked.push({ origin, ...data });
  const answer = { subject: data.subject + '.response', message_id: data.message_id };
  const key = JSON.stringify([origin, data.key]);
  if (data.subject === 'lti.capabilities') {
    answer.supported_messages = ['lti.capabilities', 'lti.put_data', 'lti.get_data'].map((subject) => ({ subject }));
  } else if (data.subject === 'lti.put_data') {
    if (data.value === null) kept.delete(key);
    else kept.set(key, data.value);
    Object.assign(answer, { key: data.key, value: data.value });
  } else if (data.subject === 'lti.get_data') {
    Object.assign(answer, { key: data.key, value: kept.get(key) ?? null });
  } else {
    answer.error = { code: 'unsupported_subject', message: 'unknown' };
  }
  source.postMessage(answer, origin);
});`;

/** The page of a course with a tool in it. The frame is `#contentframe`, as Moodle calls it. Pure. */
export function coursePage({ login, fields, frame, allow, storage }: CoursePage): string {
  const into = frame ? ' target="contentframe"' : '';
  const form = `<form method="post" action="${escaped(login)}"${into}>${inputs(fields)}</form>`;
  const framed = `<iframe id="contentframe" name="contentframe" title="Tool" width="1000" height="700" allow="${escaped(allow)}"></iframe>`;
  const script = `${storage ? storageScript : ''}\ndocument.forms[0].submit();`;
  return page(`<h1>Mathematics</h1>${frame ? framed : ''}${form}<script>${script}</script>`);
}
