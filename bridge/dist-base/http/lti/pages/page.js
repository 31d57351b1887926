import { html, json } from "./html.js";
/** The page as a document. Pure. */
export const renderPage = (page, { locale, dir, assets }) => html `<!doctype html>
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
        ${page.facts === undefined
    ? null
    : html `<script type="application/json" id="facts">
                ${json(page.facts)}
              </script>`}
        ${page.script === undefined ? null : html `<script type="module" src="${assets.url(`${page.script}.js`)}"></script>`}
      </body>
    </html> `.text;
//# sourceMappingURL=page.js.map