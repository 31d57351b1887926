const NAME = '__Host-meetbridge_test';
const WHERE = 'Secure; Path=/; SameSite=None; Partitioned';

/** Whether this page may keep a cookie where it stands, like those that bind a login to the browser. */
export const keepsCookies = (): boolean => {
  try {
    document.cookie = `${NAME}=1; ${WHERE}`;
    const isKept = document.cookie.includes(`${NAME}=1`);
    document.cookie = `${NAME}=; ${WHERE}; Max-Age=0`;
    return isKept;
  } catch {
    // a sandboxed frame has no cookies to ask for
    return false;
  }
};
