import { describe, expect, test } from 'vitest';
import { allows, blockedConnection, blockedFeatures, featuresAllowed } from '../../host-page/policies.ts';

const site = 'https://school.example';
const bridge = 'https://meet.example';

describe('a Permissions-Policy header', () => {
  test.each([
    ['', []],
    ['geolocation=()', []],
    ['camera=(self), microphone=*', []],
    ['camera=*, microphone=(self "https://x.example")', []],
    ['camera=()', ['camera']],
    ['camera=(), microphone=(), display-capture=()', ['camera', 'microphone', 'display-capture']],
    ['geolocation=(self), microphone=("https://x.example")', ['microphone']],
  ])('%j takes away %j', (header, blocked) => {
    expect(blockedFeatures(header)).toEqual(blocked);
  });

  test('that names what is missing would let the page have it', () => {
    const header = featuresAllowed(['camera', 'display-capture']);
    expect(header).toBe('camera=(self), display-capture=(self)');
    expect(blockedFeatures(header)).toEqual([]);
  });
});

describe('a Content-Security-Policy', () => {
  test.each([
    ['*', true],
    ['https:', true],
    ['http:', false],
    [bridge, true],
    [`${bridge}/`, true],
    ['meet.example', true],
    ['*.example', true],
    ['*.other', false],
    ["'self'", false],
    ['wss://meet.example', false],
    ['https://meet.example:8443', false],
  ])('source %s lets pages reach the bridge: %s', (source, allowed) => {
    expect(allows([source], bridge, site)).toBe(allowed);
  });

  test.each([
    [[], null],
    [["script-src 'self'"], null],
    [["default-src 'self'"], 'bridge'],
    [["connect-src 'self' https://meet.example"], 'media'],
    [["connect-src 'self' https://meet.example wss://media.example"], null],
    [['connect-src https:', "connect-src 'self'"], 'bridge'],
  ])('%j keeps from the page: %s', (policies, blocked) => {
    expect(blockedConnection(policies, bridge, site)).toBe(blocked);
  });
});
