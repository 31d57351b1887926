import { describe, expect, test } from 'vitest';
import { linksOf, nextOf } from '../../src/platforms/link-header.ts';

const PAGE = 'https://lms.example/Course/7/members?page=1';
const NEXT = 'https://lms.example/Course/7/members?page=2';

/** As Node gives a header in which UTF-8 was sent. */
const asSent = (header: string): string => Buffer.from(header, 'utf8').toString('latin1');

describe('the next page is found', () => {
  test.each([
    ['as the RFC writes it', `<${NEXT}>; rel="next"`],
    ['without quotes', `<${NEXT}>; rel=next`],
    ['in single quotes', `<${NEXT}>; rel='next'`],
    ['in typographic quotes, as Moodle sends them', asSent(`<${NEXT}>; rel=“next”`)],
    ['in typographic quotes that were decoded', `<${NEXT}>; rel=“next”`],
    ['in capital letters', `<${NEXT}>; REL="Next"`],
    ['without spaces', `<${NEXT}>;rel="next"`],
    ['with many', ` <${NEXT}>  ;  rel  =  "next"  `],
    ['as one of several relations', `<${NEXT}>; rel="next last"`],
    ['as one of several relations without quotes', `<${NEXT}>; rel=last next`],
    ['behind other parameters', `<${NEXT}>; title="a, b; c"; hreflang=en; rel="next"`],
    ['before other parameters', `<${NEXT}>; rel="next"; title="it's \\"more\\""`],
    ['behind a parameter without a value', `<${NEXT}>; crossorigin; rel="next"`],
    [
      'behind other links',
      `<${PAGE}>; rel="first", <https://lms.example/9>; rel="last", <${NEXT}>; rel="next"`,
    ],
    [
      'behind a title that looks like a link',
      `<${PAGE}>; title="<x>; rel=next"; rel="first", <${NEXT}>; rel=next`,
    ],
    ['without a closing quote', `<${NEXT}>; rel="next`],
    ['relative to the page', '<?page=2>; rel="next"'],
    ['relative to the host', '</Course/7/members?page=2>; rel="next"'],
  ])('%s', (_, header) => {
    expect(nextOf(header, PAGE)).toBe(NEXT);
  });

  test('in one of several headers', () => {
    expect(nextOf([`<${PAGE}>; rel="first"`, `<${NEXT}>; rel="next"`], PAGE)).toBe(NEXT);
  });

  test('with a comma and a semicolon in its address', () => {
    expect(nextOf('<https://lms.example/a;b,c?d=e>; rel="next"', PAGE)).toBe('https://lms.example/a;b,c?d=e');
  });
});

describe('there is no next page', () => {
  test.each([
    ['without a header', undefined],
    ['in an empty one', ''],
    ['where there are only other pages', `<${NEXT}>; rel="prev", <${NEXT}>; rel="first"`],
    ['where the relation only begins so', `<${NEXT}>; rel="nextcloud"`],
    ['where nothing says what the link is', `<${NEXT}>`],
    ['where the second relation of a link says so', `<${NEXT}>; rel="prev"; rel="next"`],
    ['where the address is none', '<https://>; rel="next"'],
    ['where the address has no end', '<https://lms.example/; rel="next"'],
  ])('%s', (_, header) => {
    expect(nextOf(header, PAGE)).toBeNull();
  });
});

test('addresses stay as they are, relations become lower case', () => {
  expect(linksOf('<https://LMS.example/A?B=c>; rel="NEXT Last"')).toEqual([
    { target: 'https://LMS.example/A?B=c', rels: ['next', 'last'] },
  ]);
});

test('what was made to take long takes no time', () => {
  const began = performance.now();
  linksOf(`<a>${'; '.repeat(4000)}${' '.repeat(8000)}${'<a>; rel="'.repeat(800)}`);
  expect(performance.now() - began).toBeLessThan(500);
});
