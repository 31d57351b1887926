import type { Answer } from './answer.ts';
/** The data folder, and the bridge's origin for whoever needs it. */
export type Place = {
    data: string;
    origin: () => string;
};
/** `meetbridge sites [list]` and `meetbridge sites VERB …`. */
export declare function sites(place: Place, [verb, ...words]: string[]): Promise<Answer>;
