import { type RequestHandler } from 'express';
/** Where the built files lie: those of the tool's own pages, and the meeting client's. */
export type AssetFolders = {
    pages: string;
    client: string;
};
/** What pages load from the tool itself. */
export type Assets = {
    /** The address of a file of ours by its plain name, `login.js`. */
    url(name: string): string;
    /** The address of the meeting client's entry. */
    clientEntry(): string;
    routes: RequestHandler[];
};
/** The files of `folders`, as far as they are built; without a build, pages come without looks and scripts. */
export declare function openAssets({ pages, client }: AssetFolders): Assets;
