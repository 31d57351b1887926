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
