/** One request of the fuzz. */
export type Input = {
  /** Which kind of change was made, for reports. */
  kind: string;
  method: string;
  path: string;
  headers: { [name: string]: string };
  body: Buffer;
  /** What it must never lead to is a page for somebody who was let in. */
  forged: boolean;
};
