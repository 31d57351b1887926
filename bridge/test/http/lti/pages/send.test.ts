import { afterEach, describe, expect, test } from 'vitest';
import { html } from '../../../../src/http/lti/pages/html.ts';
import type { Page } from '../../../../src/http/lti/pages/page.ts';
import { type Sending, sendPage } from '../../../../src/http/lti/pages/send.ts';
import { serve } from './serve.ts';

const plain: Page = { title: 'A & B', body: html`<p>Hello</p>` };
let close: () => Promise<void> = async () => undefined;
afterEach(async () => await close());

async function sent(sending: Partial<Sending> = {}, page: Page = plain) {
  const assets = { url: (name: string) => `/lti/assets/${name}` };
  const served = await serve((_req, res) => {
    sendPage(res, page, { status: 200, locale: 'en', assets, frameOrigins: [], ...sending });
  });
  ({ close } = served);
  const response = await fetch(served.address);
  const policy = new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );
  return { response, policy, text: await response.text() };
}

describe('every page', () => {
  test.each([
    ['content-type', 'text/html; charset=utf-8'],
    ['cache-control', 'no-store'],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
    ['content-language', 'en'],
  ])('says %s: %s', async (name, value) => {
    const { response } = await sent();
    expect(response.headers.get(name)).toBe(value);
  });

  test('runs nothing and shows nothing but what comes from the tool', async () => {
    const { policy } = await sent();
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  test('is told in the direction of its language', async () => {
    const { text, response } = await sent({ locale: 'ar-SA' });
    expect(text).toContain('<html lang="ar-SA" dir="rtl">');
    expect(response.headers.get('content-language')).toBe('ar-SA');
  });

  test('escapes its title', async () => {
    expect((await sent()).text).toContain('<title>A &amp; B</title>');
  });
});

describe('frames', () => {
  test('are those of the platform alone, whatever older browsers were told', async () => {
    const { policy, response } = await sent({
      frameOrigins: ['https://lms.example', 'https://*.lms.example'],
    });
    expect(policy.get('frame-ancestors')).toBe("'self' https://lms.example https://*.lms.example");
    expect(response.headers.get('x-frame-options')).toBeNull();
  });
});

describe('forms', () => {
  test('lead where the page and its sender say', async () => {
    const page = { ...plain, formTargets: ['https:', 'https://lms.example'] };
    const { policy } = await sent({ formTargets: ['https://lms.example', 'http://localhost:81'] }, page);
    expect(policy.get('form-action')).toBe("'self' https: https://lms.example http://localhost:81");
  });
});

describe('the page with the meeting', () => {
  const media = { connect: ['wss://media.example', 'https://media.example'] };

  test('connects to the media server, and to nobody else', async () => {
    const { policy } = await sent({ media });
    expect(policy.get('connect-src')).toBe("'self' wss://media.example https://media.example");
  });

  test('may encrypt and blur', async () => {
    const { policy } = await sent({ media });
    expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(policy.get('worker-src')).toBe("'self' blob:");
  });

  test('asks for devices for itself alone', async () => {
    const { response } = await sent({ media });
    const permissions = response.headers.get('permissions-policy') ?? '';
    for (const one of ['camera', 'microphone', 'display-capture', 'fullscreen', 'autoplay']) {
      expect(permissions).toContain(`${one}=(self)`);
    }
  });
});

describe('a refusal', () => {
  test('says its status and its code', async () => {
    const { response } = await sent({ status: 403, code: 'lti_teachers_only' });
    expect([response.status, response.headers.get('meetbridge-code')]).toEqual([403, 'lti_teachers_only']);
  });

  test('is the only one with a code', async () => {
    expect((await sent()).response.headers.get('meetbridge-code')).toBeNull();
  });
});
