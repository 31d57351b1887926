import { describe, expect, test } from 'vitest';
import {
  type Fit,
  fitOf,
  type Mark,
  markOf,
  othersOf,
  type Peer,
  withNewKey,
  withPeer,
} from '../../../client/encryption/peers.ts';

const stranger: Peer = { key: null, failures: 0, open: false };
const same: Peer = { ...stranger, key: 'same' };
const another: Peer = { ...stranger, key: 'another' };
const failing: Peer = { ...stranger, failures: 2 };
const once: Peer = { ...stranger, failures: 1 };
const open: Peer = { ...stranger, open: true };

const room = (...peers: Peer[]) => new Map(peers.map((peer, index) => [`p_${String(index)}`, peer]));

describe('how one’s own key stands to the others’', () => {
  test.each<[string, Peer[], Fit]>([
    ['nobody else is there', [], 'alone'],
    ['nobody has shown a key', [stranger, open], 'alone'],
    ['one fits', [same, stranger], 'fits'],
    ['one of two is another', [same, another], 'some'],
    ['the only one is another', [another], 'none'],
    ['all are', [another, another, stranger], 'none'],
    ['somebody silent cannot be read', [failing], 'none'],
    ['a single frame failed, while keys changed', [once], 'alone'],
    [
      'frames fail of somebody whose messages open: the browser’s fault, not the key’s',
      [{ ...same, failures: 9 }],
      'fits',
    ],
  ])('%s: %3$s', (_case, peers, fit) => {
    expect(fitOf(room(...peers))).toBe(fit);
  });

  test('says whose it is', () => {
    expect(othersOf(room(same, another, failing, stranger))).toEqual(['p_1', 'p_2']);
  });
});

describe('what stands at a person', () => {
  test.each<[string, Peer | undefined, Mark | null]>([
    ['who is not known', undefined, null],
    ['who fits', same, null],
    ['who has another key', another, 'unreadable'],
    ['whose frames fail', failing, 'unreadable'],
    ['whose track says it is not encrypted, whatever else they send', { ...same, open: true }, 'open'],
  ])('somebody %s: %3$s', (_case, peer, mark) => {
    expect(markOf(peer)).toBe(mark);
  });
});

test('a new key of one’s own makes everybody’s unknown, and no track encrypted', () => {
  const before = room(same, another, failing, { ...another, open: true });
  expect([...withNewKey(before).values()]).toEqual([stranger, stranger, stranger, open]);
});

test('one thing learned leaves the rest', () => {
  const peers = withPeer(withPeer(new Map(), 'p_ada', { open: true }), 'p_ada', { key: 'same' });
  expect(peers.get('p_ada')).toEqual({ key: 'same', failures: 0, open: true });
});
