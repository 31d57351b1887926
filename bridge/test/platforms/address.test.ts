import { describe, expect, test } from 'vitest';
import { mayReach, networkFor, reachable, readAddress } from '../../src/platforms/address.ts';

const PUBLIC = { network: 'public', loopback: false } as const;
const NAMED = { network: 'named', loopback: false } as const;
const DEVELOPMENT = { network: 'public', loopback: true } as const;

const refusal = expect.objectContaining({ code: 'lti_address_refused' });

describe('of IP addresses', () => {
  test.each([
    // address, anybody's platform, one that an operator has named, during development
    ['93.184.216.34', true, true, true],
    ['2606:4700::1111', true, true, true],
    ['127.0.0.1', false, true, true],
    ['127.8.8.8', false, true, true],
    ['::1', false, true, true],
    ['10.0.0.5', false, true, false],
    ['172.16.0.1', false, true, false],
    ['192.168.1.1', false, true, false],
    ['100.64.0.1', false, true, false],
    ['198.18.0.1', false, true, false],
    ['192.0.2.1', false, true, false],
    ['240.0.0.1', false, true, false],
    ['fd12:3456::1', false, true, false],
    ['2001:db8::1', false, true, false],
    ['0.0.0.0', false, false, false],
    ['::', false, false, false],
    ['255.255.255.255', false, false, false],
    ['224.0.0.1', false, false, false],
    ['ff02::1', false, false, false],
    ['169.254.169.254', false, false, false],
    ['169.254.0.1', false, false, false],
    ['fe80::1', false, false, false],
    ['fe80::1%eth0', false, false, false],
    ['fd00:ec2::254', false, false, false],
    ['fd20:ce::254', false, false, false],
    ['168.63.129.16', false, false, false],
    ['100.100.100.200', false, false, false],
    ['::ffff:93.184.216.34', false, true, false],
    ['::ffff:10.0.0.5', false, true, false],
    ['::ffff:127.0.0.1', false, true, false],
    ['::ffff:169.254.169.254', false, false, false],
    ['64:ff9b::a9fe:a9fe', false, false, false],
    ['64:ff9b::a00:5', false, true, false],
    ['64:ff9b:1::a00:5', false, false, false],
    ['2002:a9fe:a9fe::1', false, false, false],
    ['2002:5db8:d822::1', false, false, false],
    ['2001::1', false, false, false],
    ['100::1', false, false, false],
    ['fec0::1', false, true, false],
    ['4000::1', false, true, false],
    ['no address', false, false, false],
    ['', false, false, false],
  ])('%s by https: public %s, named %s, development %s', (ip, anybodys, named, development) => {
    expect([PUBLIC, NAMED, DEVELOPMENT].map((reach) => mayReach(ip, 'https:', reach))).toEqual([
      anybodys,
      named,
      development,
    ]);
  });

  test.each([
    ['127.0.0.1', false, true, true],
    ['::1', false, true, true],
    ['93.184.216.34', false, false, false],
    ['10.0.0.5', false, false, false],
  ])('%s by http: public %s, named %s, development %s', (ip, anybodys, named, development) => {
    expect([PUBLIC, NAMED, DEVELOPMENT].map((reach) => mayReach(ip, 'http:', reach))).toEqual([
      anybodys,
      named,
      development,
    ]);
  });
});

describe('an address is refused that', () => {
  test.each([
    ['is http', 'http://lms.example/'],
    ['is of a file', 'file:///etc/passwd'],
    ['is of another service', 'ftp://lms.example/'],
    ['is code', 'javascript:alert(1)'],
    ['bears a user', 'https://user@lms.example/'],
    ['bears a password', 'https://:secret@lms.example/'],
    ['bears a fragment', 'https://lms.example/#here'],
    ['bears an empty fragment', 'https://lms.example/#'],
    ['holds a backslash', 'https:\\\\lms.example\\'],
    ['holds a line break', 'https://lms.exa\nmple/'],
    ['holds a space', ' https://lms.example/'],
    ['has too few slashes', 'https:/lms.example/'],
    ['has too many slashes', 'https:///lms.example/'],
    ['is relative', '/keys'],
    ['is empty', ''],
    ['would be several in a policy', 'https://*.lms.example/'],
    ['would end a line of a policy', 'https://lms.example;sandbox/'],
    ['is endless', `https://lms.example/${'a'.repeat(5000)}`],
    ['is loopback', 'https://127.0.0.1/'],
    ['is loopback of the sixth version', 'https://[::1]/'],
    ['is private', 'https://10.0.0.5:8443/'],
    ['is a decimal number', 'https://2130706433/'],
    ['is a hexadecimal number', 'https://0x7f000001/'],
    ['is octal', 'https://0177.0.0.1/'],
    ['is short', 'https://127.1/'],
    ['ends with a dot', 'https://127.0.0.1./'],
    ['is in wide digits', 'https://１２７.０.０.１/'],
    ['is mapped', 'https://[::ffff:127.0.0.1]/'],
    ['is of a cloud', 'https://169.254.169.254/latest/meta-data/'],
  ])('%s: %s', (_, address) => {
    expect(() => readAddress(address, PUBLIC)).toThrow(refusal);
  });
});

test.each([
  ['https://lms.example/jwks', PUBLIC],
  ['https://lms.example:8443/a?b=c&d=%2F', PUBLIC],
  ['https://93.184.216.34/', PUBLIC],
  ['https://10.0.0.5/', NAMED],
  ['http://127.0.0.1:8000/', NAMED],
  ['http://localhost:8000/', NAMED],
  ['http://localhost:8000/', DEVELOPMENT],
  ['https://[::1]:8443/', DEVELOPMENT],
])('%s may be called as %j', (address, reach) => {
  expect(readAddress(address, reach).href).toBe(address);
});

test.each([
  ['http://10.0.0.5/', NAMED],
  ['https://169.254.169.254/', NAMED],
  ['http://93.184.216.34/', DEVELOPMENT],
  ['https://10.0.0.5/', DEVELOPMENT],
])('%s may not even as %j', (address, reach) => {
  expect(() => readAddress(address, reach)).toThrow(refusal);
});

describe('a name', () => {
  const good = { address: '93.184.216.34', family: 4 };
  const bad = { address: '10.0.0.5', family: 4 };

  test('of which every address may be reached keeps them all', () => {
    expect(reachable([good, good], 'https:', PUBLIC)).toEqual([good, good]);
  });

  test.each([
    ['one of several addresses is private', [good, bad]],
    ['there is no address', []],
  ])('is refused where %s', (_, addresses) => {
    expect(() => reachable(addresses, 'https:', PUBLIC)).toThrow(refusal);
  });
});

describe("a service's address from a claim", () => {
  const named = { tokenEndpoint: 'https://lms.intern:8443/token', network: 'named' } as const;

  test.each([
    [
      'at the host that an operator has named may be private',
      'https://lms.intern:8443/roster',
      named,
      'named',
    ],
    ['at another host is public', 'https://api.lms.example/roster', named, 'public'],
    ['at another port of the named host is public', 'https://lms.intern:6379/', named, 'public'],
    ['at a name that only begins so is public', 'https://lms.intern.evil.example:8443/', named, 'public'],
    ['that is none is public', 'roster', named, 'public'],
    [
      'of a platform that nobody has named is public',
      'https://lms.intern:8443/roster',
      { ...named, network: 'public' } as const,
      'public',
    ],
  ])('%s', (_, address, platform, network) => {
    expect(networkFor(address, platform)).toBe(network);
  });
});
