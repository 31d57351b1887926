import type { HostProcess } from './processes.ts';

/** What runs a site's PHP. */
export type WordPressEngine = {
  /** Starts the web server and waits until it answers. */
  serve(): Promise<HostProcess>;
  /** Runs a PHP file with JSON as its order; gives what it printed. Playground's needs the server to be up. */
  execute(script: string, order: unknown, args?: readonly string[]): Promise<string>;
};

/** What an engine must know of a site. */
export type EngineSite = {
  /** The web root. */
  web: string;
  url: string;
  log?: string;
};
