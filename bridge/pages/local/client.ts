import type { Meeting, MountOptions } from '../../../shared/client/options.ts';

export type { Meeting } from '../../../shared/client/options.ts';

type Client = {
  mountMeeting(element: HTMLElement, options: MountOptions & { openInTab?: () => void }): Meeting;
};

/** The meeting client; it comes from the tool's own origin, as everything here. */
export const importClient = (address: string): Promise<Client> =>
  import(/* @vite-ignore */ address) as Promise<Client>;
