import { ltiRefusalCodes } from '@meetbridge/shared/contract';
import { describe, expect, test } from 'vitest';
import type { BridgeErrorCode } from '../../../../src/errors.ts';
import { messagesFor } from '../../../../src/http/lti/pages/messages.ts';
import { refusalPage, wayBack } from '../../../../src/http/lti/pages/refusal.ts';
import { refusalWords } from '../../../../src/http/lti/pages/refusal-words.ts';
import { newTab } from './samples.ts';

const { say } = messagesFor(['en']);
const page = (code: BridgeErrorCode, more: { returnUrl?: string; again?: typeof newTab } = {}): string =>
  refusalPage({ code, returnUrl: more.returnUrl ?? null, again: more.again ?? null }, say).body.text;

describe('a refusal', () => {
  test.each([
    ...ltiRefusalCodes,
    'site_suspended',
    'rate_limited',
    'not_found',
    'request_too_large',
  ] as const)('%s has words of its own, something to do, and its code', (code) => {
    expect(refusalWords(code).topic).not.toBe('trouble');
    expect(refusalWords(code).next).not.toEqual([]);
    expect(page(code)).toContain(code);
    expect(page(code)).toMatch(/<li>[A-Z]/);
  });

  test.each(['internal', 'store_unavailable', 'webhook_untrusted'] as const)(
    '%s is our own trouble',
    (code) => {
      expect(refusalWords(code).topic).toBe('trouble');
    },
  );

  test('needs no script', () => {
    const { script, facts } = refusalPage({ code: 'internal', returnUrl: null, again: null }, say);
    expect([script, facts]).toEqual([undefined, undefined]);
  });

  test('offers the tab where that helps, and lets its form be sent on', () => {
    const { body, formTargets } = refusalPage(
      { code: 'lti_browser_unbound', returnUrl: null, again: newTab },
      say,
    );
    expect(body.text).toMatch(/<form[^>]*action="\/lti\/login" target="_blank"/);
    expect(body.text).toContain('name="meetbridge_tab" value="TAB"');
    expect(formTargets).toEqual(['https:']);
  });

  test('without one offers none', () => {
    expect(page('lti_state_used')).not.toContain('<form');
  });
});

describe('the way back', () => {
  test('tells the platform what happened, beside what it asked to keep', () => {
    const back = new URL(wayBack('https://lms.example/return?id=7&x=a%20b', 'That & “this”?') ?? '');
    expect(back.searchParams.get('id')).toBe('7');
    expect(back.searchParams.get('x')).toBe('a b');
    expect(back.searchParams.get('lti_errormsg')).toBe('That & “this”?');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://lms.example/', 'nonsense', ''])(
    'is none for %j',
    (returnUrl) => {
      expect(wayBack(returnUrl, 'x')).toBeNull();
      expect(page('internal', { returnUrl })).not.toContain('href');
    },
  );
});
