/** A tool that is measured, in processes of its own. */
export type Tool = {
  name: string;
  /** Where logins begin. */
  login: string;
  /** Where the platform's answer is posted. */
  launch: string;
  /** `target_link_uri`. */
  target: string;
  /** The process group of its servers. */
  group: number;
  /** Whether this is the page of somebody who was let in. */
  hasArrived(page: string, person: number): boolean;
  stop(): Promise<void>;
};
