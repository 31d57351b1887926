import type { RequestHandler } from 'express';
import type { RequestListener } from 'node:http';
import proxyAddress from 'proxy-addr';
import type { Handler, Request, Response } from './exchange.ts';

/** A form by the path that it is posted to. */
export type QuickForm = { path: string; limit: RequestHandler; handler: Handler };

export type QuickFormsParts = {
  /** How many proxies stand in front. */
  trustProxy: number;
  /** The longest body, in bytes. */
  longest: number;
  /** Answers with what a handler throws. */
  refuse: (error: unknown, req: Request, res: Response) => void;
  /** Answers everything else, and these forms too where they come in another way than browsers send them. */
  rest: RequestListener;
};

const FORM = /^application\/x-www-form-urlencoded(?:$|[ ;])/i;

/**
 * Answers the forms that come by the thousand when lessons begin as Node gives them. Express alters the prototypes of every request
 * and answer, and V8 is slow with such objects from then on: it would double what a launch costs.
 */
export function quickForms(forms: readonly QuickForm[], parts: QuickFormsParts): RequestListener {
  const byPath = new Map(forms.map((form) => [form.path, form]));
  const { longest, refuse, rest } = parts;
  return (req, res) => {
    const form = byPath.get(req.url ?? '');
    if (form === undefined || !isPlainForm(req, longest)) {
      rest(req, res);
      return;
    }
    const answer = res as Response;
    takeForm(form, req, answer, parts)
      .catch((error: unknown) => refuse(error, req, answer))
      // half an answer cannot be taken back
      .catch(() => res.destroy());
  };
}

/** A form of a browser: its length is said, Node sees to it that no more comes, and nothing is packed. */
const isPlainForm = ({ method, headers }: Request, longest: number): boolean =>
  method === 'POST' &&
  FORM.test(headers['content-type'] ?? '') &&
  Number(headers['content-length'] ?? NaN) <= longest &&
  headers['content-encoding'] === undefined &&
  headers.authorization === undefined;

async function takeForm(
  { path, limit, handler }: QuickForm,
  req: Request,
  res: Response,
  { trustProxy }: QuickFormsParts,
): Promise<void> {
  req.route = { path };
  const known = Object.assign(req, { ip: proxyAddress(req, (_address, hop) => hop < trustProxy) });
  await new Promise<void>((resolve, reject) => {
    // the one thing that it looks at is the address
    void limit(
      known as Parameters<RequestHandler>[0],
      res as Parameters<RequestHandler>[1],
      (error?: unknown) => (error === undefined ? resolve() : reject(error as Error)),
    );
  });
  req.body = await bodyOf(req);
  await handler(req, res);
}

/** The body in one piece. Never settles where the browser goes away before it has sent it; there is nobody to answer then. */
const bodyOf = (req: Request): Promise<Buffer> =>
  new Promise((resolve) => {
    const pieces: Buffer[] = [];
    req.on('data', (piece: Buffer) => pieces.push(piece));
    req.on('end', () =>
      resolve(pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces)),
    );
  });
