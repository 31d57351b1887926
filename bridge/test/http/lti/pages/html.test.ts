import { describe, expect, test } from 'vitest';
import { html, json, when } from '../../../../src/http/lti/pages/html.ts';

const hostile = `<script>alert("x")</script>&'`;

describe('a template', () => {
  test('escapes what is put in, as text and in attributes', () => {
    expect(html`<a title="${hostile}">${hostile}</a>`.text).toBe(
      '<a title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;</a>',
    );
  });

  test('takes markup of its own kind as it is', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}</p>`.text).toBe('<p><b>&lt;</b></p>');
  });

  test('joins lists', () => {
    expect(html`${['a', html`<b>b</b>`, 3]}`.text).toBe('a<b>b</b>3');
  });

  test('leaves nothing of what is not there', () => {
    expect(html`[${null}${undefined}${false}]`.text).toBe('[]');
  });

  test('shows a zero', () => {
    expect(html`${0}`.text).toBe('0');
  });
});

test('an attribute without a value is there or not', () => {
  expect(html`<input${when(true, 'checked')}${when(false, 'disabled')} />`.text).toBe('<input checked />');
});

describe('data for a script', () => {
  test('cannot end its element, nor begin a comment', () => {
    const { text } = json({ a: '</script><!-- <script>' });
    expect(text).not.toMatch(/[<>]/);
    expect(JSON.parse(text)).toEqual({ a: '</script><!-- <script>' });
  });

  test('keeps line separators that old scripts stumble over as escapes', () => {
    expect(json('\u2028\u2029').text).toBe('"\\u2028\\u2029"');
  });
});
