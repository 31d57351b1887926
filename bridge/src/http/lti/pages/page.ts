import { html, type Html, json } from './html.ts';

/** The scripts of pages, by the names of their files in `bridge/pages`. */
export type Script =
  'login' | 'storage' | 'proof' | 'meeting' | 'plan' | 'submit' | 'times' | 'close' | 'copy';

/** A page before it is written out. */
export type Page = {
  title: string;
  body: Html;
  script?: Script;
  /** For the script: everything it needs to know, its words among it. */
  facts?: object;
  /** How much room it takes: words to read, a table, or the whole window. */
  width?: 'narrow' | 'wide' | 'full';
  /**
   * Sources that its forms may lead to besides the tool itself. Chromium asks this of every redirect that follows, too, and
   * platforms redirect to hosts that nobody has told us of; such a page says `https:`.
   */
  formTargets?: string[];
};

export type Writing = {
  locale: string;
  dir: 'ltr' | 'rtl';
  assets: { url(name: string): string };
};

/** The page as a document. Pure. */
export const renderPage = (page: Page, { locale, dir, assets }: Writing): string =>
  html`<!doctype html>
    <html lang="${locale}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${assets.url('page.css')}" />
      </head>
      <body>
        <main class="${page.width ?? 'narrow'}">${page.body}</main>
        ${
          page.facts === undefined
            ? null
            : html`<script type="application/json" id="facts">
                ${json(page.facts)}
              </script>`
        }
        ${page.script === undefined ? null : html`<script type="module" src="${assets.url(`${page.script}.js`)}"></script>`}
      </body>
    </html> `.text;
