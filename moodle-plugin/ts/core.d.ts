/** What we use of Moodle's own modules. */
declare module 'core/ajax' {
  type Request = { methodname: string; args: Record<string, unknown> };

  /**
   * Calls web services; one promise a request.
   *
   * @param isLoginRequired False for services that anybody may call: then no session is used.
   * @param keepsSession True to leave the session's age as it is. An ended session then rejects instead of leaving the page.
   */
  export function call(
    requests: readonly Request[],
    isAsync?: boolean,
    isLoginRequired?: boolean,
    keepsSession?: boolean,
  ): PromiseLike<unknown>[];
}

declare module 'core/str' {
  /** Fetches words of the page's language; Moodle keeps them in the browser. */
  export function getStrings(
    requests: readonly { key: string; component: string; param?: unknown }[],
  ): Promise<string[]>;
}

declare module 'core/notification' {
  /** Asks before something that cannot be undone; rejects where the person thinks better of it. */
  export function deleteCancelPromise(
    title: string,
    question: string,
    label: string,
    options: { triggerElement: HTMLElement },
  ): Promise<void>;
  /** Tells something that somebody has to know before they go on. */
  export function alert(title: string, message: string): Promise<unknown>;
  /** Shows what a web service refused with. */
  export function exception(error: unknown): Promise<void>;
}

declare module 'core/toast' {
  /** Shows a short notice at the edge of the page, read out by screen readers. */
  export function add(message: string): Promise<void>;
}
