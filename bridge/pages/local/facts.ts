/** What the server has written for the script of this page. */
export const readFacts = <Facts>(): Facts =>
  JSON.parse(document.getElementById('facts')!.textContent!) as Facts;

/** An element of the page by its part; null where this page has none. */
export const partOf = <E extends HTMLElement = HTMLElement>(name: string): E | null =>
  document.querySelector<E>(`[data-part="${name}"]`);
