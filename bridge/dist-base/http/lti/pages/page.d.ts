import { type Html } from './html.ts';
/** The scripts of pages, by the names of their files in `bridge/pages`. */
export type Script = 'login' | 'storage' | 'proof' | 'meeting' | 'plan' | 'submit' | 'times' | 'close' | 'copy';
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
    assets: {
        url(name: string): string;
    };
};
/** The page as a document. Pure. */
export declare const renderPage: (page: Page, { locale, dir, assets }: Writing) => string;
