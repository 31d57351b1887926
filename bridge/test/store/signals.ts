import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/store/primitives.ts';
import type { Bench } from './conformance.ts';

export function describeSignals(bench: Bench): void {
  describe('signals', () => {
    test('everybody who has subscribed to the subject gets the message, nobody else does', async () => {
      const { signals } = bench.open();
      const heard: [string, Document][] = [];
      const hear = (name: string) => (message: Document) => void heard.push([name, message]);
      signals.subscribe('room', hear('first'));
      signals.subscribe('room', hear('second'));
      signals.subscribe('push', hear('other'));
      const last = new Promise<void>((resolve) => signals.subscribe('room', () => resolve()));
      signals.publish('room', { room: 'r' });
      expect(heard).toEqual([]);
      await last;
      expect(heard).toEqual([
        ['first', { room: 'r' }],
        ['second', { room: 'r' }],
      ]);
    });

    test('who has ended the subscription hears no more, and the others still do', async () => {
      const { signals } = bench.open();
      const heard: string[] = [];
      const handler = (): void => void heard.push('twice');
      const end = signals.subscribe('room', handler);
      signals.subscribe('room', handler);
      end();
      end();
      const last = new Promise<void>((resolve) => signals.subscribe('room', () => resolve()));
      signals.publish('room', {});
      await last;
      expect(heard).toEqual(['twice']);
    });
  });
}
