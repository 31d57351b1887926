import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { openAssets } from '../../../../src/http/lti/assets.ts';
import { messagesFor, type Say } from '../../../../src/http/lti/pages/messages.ts';
import type { Page } from '../../../../src/http/lti/pages/page.ts';
import { sendPage } from '../../../../src/http/lti/pages/send.ts';
import { launchChromium } from '../../../../../test/hosts/chromium.ts';
import { serve } from './serve.ts';

/** A form that arrived somewhere, as its fields. */
export type Posted = { path: string; fields: { [name: string]: string } };

/** A tool that shows pages and notes what is posted, a platform on another site that frames them, and a browser. */
export type Surroundings = {
  browser: Browser;
  /** Origins. */
  tool: string;
  platform: string;
  posted: Posted[];
  /** The address of a page of the tool. */
  show(page: (say: Say) => Page, locale?: string): string;
  /** The address of a page of the platform. */
  around(markup: string): string;
  close(): Promise<void>;
};

export async function openSurroundings(): Promise<Surroundings> {
  const folder = mkdtempSync(join(tmpdir(), 'meetbridge-pages-'));
  const config = new URL('../../../../pages/vite.config.ts', import.meta.url).pathname;
  await build({ configFile: config, build: { outDir: folder, emptyOutDir: true } });
  const assets = openAssets({ pages: folder, client: folder });
  const shown: { page: (say: Say) => Page; locale: string }[] = [];
  const markups: string[] = [];
  const posted: Posted[] = [];
  const note = express.Router();
  note.post('/*path', express.urlencoded({ extended: false }), (req, res) => {
    posted.push({ path: req.path, fields: { ...(req.body as Posted['fields']) } });
    res.send('<title>Posted</title>');
  });
  const tool = await serve(...assets.routes, note, (req, res) => {
    const found = shown[Number(req.path.slice(1))];
    if (found === undefined) {
      res.sendStatus(404);
      return;
    }
    const { say, locale } = messagesFor([found.locale]);
    const origins = { frameOrigins: ['http:'], formTargets: ['http:'] };
    sendPage(res, found.page(say), { status: 200, locale, assets, ...origins });
  });
  const noIcon: RequestHandler = (req, res, next) => {
    if (req.path === '/favicon.ico') res.sendStatus(404);
    else next();
  };
  const platform = await serve(noIcon, note, (req, res) => {
    res.removeHeader('Content-Security-Policy');
    res.removeHeader('X-Frame-Options');
    const markup = markups[Number(req.path.slice(1))];
    if (markup !== undefined) res.send(markup);
    else {
      posted.push({ path: req.path, fields: { ...(req.query as Posted['fields']) } });
      res.send('<title>Arrived</title>');
    }
  });
  const browser = await launchChromium();
  // an address and a name of this machine are two sites
  const origins = { tool: tool.address, platform: platform.address.replace('127.0.0.1', 'localhost') };
  return {
    browser,
    ...origins,
    posted,
    show: (page, locale = 'en') => `${origins.tool}/${shown.push({ page, locale }) - 1}`,
    around: (markup) => `${origins.platform}/${markups.push(`<!doctype html>${markup}`) - 1}`,
    close: async () => {
      await browser.close();
      await Promise.all([tool.close(), platform.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
