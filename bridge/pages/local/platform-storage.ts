/** Where the platform keeps something for the tool. */
export type Place = {
  /** A frame of the platform's page, or `_parent`. */
  target: string;
  /** Whom messages go to, and whose answers count. */
  origin: string;
  key: string;
};

/** All that asking may take, in ms; nobody waits longer for a platform that does not answer. */
const PATIENCE = 1000;

type Message = { subject?: unknown; message_id?: unknown; error?: unknown; [member: string]: unknown };

/** The platform's window: around this frame, or the one that has opened this window. */
const platformWindow = (): Window | null => (window.parent === window ? window.opener : window.parent);

/** A frame that stands beside this one; null where there is none of that name. */
const frameNamed = (platform: Window, name: string): Window | null => {
  if (name === '_parent' || name === '') return platform;
  try {
    return (platform.frames as unknown as Record<string, Window | undefined>)[name] ?? null;
  } catch {
    return null;
  }
};

/** Asks by one message and waits for its answer; null where none comes in time. */
const ask = (
  to: Window,
  message: { subject: string; [member: string]: unknown },
  { origin, until }: { origin: string | null; until: number },
): Promise<Message | null> =>
  new Promise((resolve) => {
    const id = crypto.randomUUID();
    const done = (answer: Message | null): void => {
      clearTimeout(timer);
      removeEventListener('message', hear);
      resolve(answer);
    };
    const hear = (event: MessageEvent<unknown>): void => {
      if (origin !== null && event.origin !== origin) return;
      const { data } = event;
      if (typeof data !== 'object' || data === null) return;
      const answer = data as Message;
      if (answer.subject === `${message.subject}.response` && answer.message_id === id) done(answer);
    };
    const timer = setTimeout(done, Math.max(0, until - performance.now()), null);
    addEventListener('message', hear);
    to.postMessage({ ...message, message_id: id }, origin ?? '*');
  });

/** The frame that the platform's answer about its capabilities names for a subject. */
const frameFor = (answer: Message | null, subject: string): string | null => {
  const subjects = answer?.['supported_messages'];
  if (!Array.isArray(subjects)) return null;
  const found = (subjects as Message[]).find((one) => one?.subject === subject);
  return typeof found?.['frame'] === 'string' ? found['frame'] : null;
};

/**
 * The storage of a platform (LTI Client Side postMessages 0.1, LTI postMessage Storage 0.1). What it can do is asked of everybody who
 * listens, because nothing secret is in that; what is kept is told to the platform's own origin alone, and only its answers count.
 */
export const openStorage = ({ target, origin, key }: Place) => {
  const until = performance.now() + PATIENCE;
  const platform = platformWindow();
  const capabilities =
    platform === null
      ? Promise.resolve(null)
      : ask(platform, { subject: 'lti.capabilities' }, { origin: null, until: until - PATIENCE / 2 });

  const send = async (subject: string, content: object): Promise<Message | null> => {
    if (platform === null) return null;
    const frame = frameNamed(platform, frameFor(await capabilities, subject) ?? target);
    return frame === null ? null : ask(frame, { subject, ...content }, { origin, until });
  };

  return {
    /** Keeps a value; null forgets it. Answers whether the platform has said so. */
    put: async (value: string | null): Promise<boolean> => {
      const answer = await send('lti.put_data', { key, value });
      return answer !== null && answer.error === undefined;
    },
    /** What is kept, or null. */
    get: async (): Promise<string | null> => {
      const value = (await send('lti.get_data', { key }))?.['value'];
      return typeof value === 'string' && value !== '' ? value : null;
    },
    /** Forgets it without waiting for a word. */
    forget: (): void => void send('lti.put_data', { key, value: null }),
  };
};
