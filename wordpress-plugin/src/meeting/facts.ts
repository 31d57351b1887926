/** What the page tells the view module in `script.meetbridge-facts`; see Card::facts in PHP. Nothing of it is personal. */
export type Facts = {
  meeting: string;
  post: number;
  /** Epoch seconds, or null for "always". */
  opensAt: number | null;
  closesAt: number | null;
  encrypted: boolean;
  /** The site's language. */
  locale: string;
  /** Base address of the plugin's REST routes. */
  rest: string;
  /** Answers with a REST nonce for people with an account, with an empty text for others. */
  nonce: string;
  /** Address of the meeting client's module. */
  client: string;
  words: Record<'joining' | 'opens' | 'open' | 'until' | 'over' | 'failed', string>;
};

/** The answer of POST entrance. */
export type Entrance = {
  may: boolean;
  guest: boolean;
  name: string | null;
  title: string;
  code: string | null;
  message: string | null;
  link: { href: string; text: string } | null;
};
