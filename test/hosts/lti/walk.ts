import type { LtiPlatform } from './face.ts';
import type { LaunchPlan } from './double/launches.ts';

/** How a launch is walked. */
export type Walk = {
  /** Where the tool listens. */
  at: string;
  /** How the tool calls itself, and is therefore addressed by the platform. */
  audience: string;
  jar: CookieJar;
  /** Of every request to the tool. */
  headers: { [name: string]: string };
  /** Begins the login by a form, as Moodle does, or by an address. */
  method: 'GET' | 'POST';
  /** The fields of the last form, on their way to the tool. */
  change: (fields: URLSearchParams) => URLSearchParams;
};

/** What a browser keeps between two requests. It is a test's own, so `Secure` cookies go to loopback over http, too. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const isOver = attributes.some((one) => /^max-age=(0|-.*)$/i.test(one));
      if (isOver) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(name.length + 1));
    }
  }

  get header(): { cookie?: string } {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie === '' ? {} : { cookie };
  }

  get names(): string[] {
    return [...this.#cookies.keys()];
  }

  clear(): void {
    this.#cookies.clear();
  }
}

/** A form of a page, as a browser would post it. */
export type PostedForm = { action: string; fields: URLSearchParams };

const entities: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (entities[name] ?? whole),
  );

const attribute = (tag: string, name: string): string => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return unescaped(found?.[1] ?? found?.[2] ?? '');
};

/** The forms of a page, with what is already in them. Pure. */
export function formsIn(page: string): PostedForm[] {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/gi)].map(([form]) => {
    const inputs = [...form.matchAll(/<input\b[^>]*>/gi)].map(([input]) => input);
    const named = inputs.filter((input) => attribute(input, 'name') !== '');
    return {
      action: attribute(form.slice(0, form.indexOf('>') + 1), 'action'),
      fields: new URLSearchParams(
        named.map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
      ),
    };
  });
}

/** Where the tool sends the browser after its login: by a redirect, or by a form in a page. */
export async function authorizationIn(response: Response, endpoint: string): Promise<PostedForm | null> {
  const location = response.headers.get('location');
  if (location !== null) {
    const { href, searchParams } = new URL(location);
    return href.startsWith(endpoint)
      ? { action: href.slice(0, href.indexOf('?')), fields: searchParams }
      : null;
  }
  const forms = formsIn(await response.clone().text());
  return forms.find(({ action }) => action.startsWith(endpoint)) ?? null;
}

/**
 * Walks the three steps of a launch as a browser tab does: the tool's login, the platform's authorization, the tool's launch.
 * Gives the answer of the first step that leads no further, which is the last one if all goes well.
 */
export async function walkLaunch(
  platform: LtiPlatform & { loginParams(plan?: Partial<LaunchPlan>): URLSearchParams },
  walk: Partial<Walk> & Pick<Walk, 'at' | 'audience'>,
  plan?: Partial<LaunchPlan>,
): Promise<Response> {
  return await walkLogin(platform, platform.loginParams(plan), walk);
}

/** The same from the login's parameters on, with any platform. */
export async function walkLogin(
  platform: Pick<LtiPlatform, 'registrationFile'>,
  login: URLSearchParams,
  walk: Partial<Walk> & Pick<Walk, 'at' | 'audience'>,
): Promise<Response> {
  const {
    at,
    audience,
    jar = new CookieJar(),
    headers = {},
    method = 'POST',
    change = (same) => same,
  } = walk;
  const reached = (address: string): string =>
    address.startsWith(audience) ? at + address.slice(audience.length) : address;
  const send = async (address: string, fields: URLSearchParams | null): Promise<Response> => {
    const response = await fetch(reached(address), {
      headers: { ...headers, ...jar.header },
      redirect: 'manual',
      ...(fields === null ? {} : { method: 'POST', body: fields }),
    });
    jar.take(response);
    return response;
  };
  const begun =
    method === 'POST'
      ? await send(`${audience}/lti/login`, login)
      : await send(`${audience}/lti/login?${login}`, null);
  const authorization = await authorizationIn(begun, platform.registrationFile().authorizationEndpoint);
  if (authorization === null) return begun;
  const { action, fields } = authorization;
  const joint = action.includes('?') ? '&' : '?';
  const granted = await fetch(`${action}${joint}${fields}`, { redirect: 'manual' });
  const [form] = formsIn(await granted.clone().text());
  if (form === undefined) return granted;
  return await send(form.action, change(form.fields));
}
