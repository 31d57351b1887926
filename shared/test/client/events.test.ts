import { expect, test } from 'vitest';
import { Emitter } from '../../client/events.ts';

test('whoever listens hears, until they stop', () => {
  const events = new Emitter<{ said: string }>();
  const heard: string[] = [];
  const stop = events.on('said', (word) => heard.push(word));
  events.emit('said', 'one');
  stop();
  events.emit('said', 'two');
  expect(heard).toEqual(['one']);
});

test('who stops while hearing does not take the turn of the next', () => {
  const events = new Emitter<{ said: string }>();
  const heard: string[] = [];
  const stop = events.on('said', () => stop());
  events.on('said', (word) => heard.push(word));
  events.emit('said', 'one');
  expect(heard).toEqual(['one']);
});

test('after clearing nobody hears', () => {
  const events = new Emitter<{ said: string }>();
  const heard: string[] = [];
  events.on('said', (word) => heard.push(word));
  events.clear();
  events.emit('said', 'one');
  expect(heard).toEqual([]);
});
