/** What `meetbridge serve` runs with. */
export type Config = {
    /** The bridge's public origin: audience of every assertion. */
    origin: string;
    /** The address to listen on; null listens on all of them. */
    host: string | null;
    port: number;
    /** Absolute path of the data folder. */
    data: string;
    /** `url` is LiveKit's WebSocket address, for browsers and for the bridge. */
    livekit: {
        url: string;
        apiKey: string;
        apiSecret: string;
    };
    rateLimits: boolean;
    /** How many proxies stand in front. */
    trustProxy: number;
    /** For how many days after its end a session is known. */
    keepDays: number;
    /** Development: LTI platforms on this very machine may register themselves. */
    allowLoopback: boolean;
    production: boolean;
};
/** The environment as a process sees it. */
export type Environment = {
    readonly [name: string]: string | undefined;
};
/** All mistakes of the environment together, one sentence each. */
export declare class ConfigError extends Error {
    readonly mistakes: string[];
    constructor(mistakes: string[]);
}
/** Reads everything `serve` needs. Throws `ConfigError`; no value ever stands in a mistake. */
export declare function readConfig(env: Environment): Config;
/** Reads where the data is, which is all that most commands need. Throws `ConfigError`. */
export declare function readDataFolder(env: Environment): string;
/** Reads where the data is, and the origin at which the bridge is reached. Throws `ConfigError`. */
export declare function readPlace(env: Environment): {
    data: string;
    origin: string;
};
/** The text of `.env.example`: every setting, those that have a usual value as comments. */
export declare const exampleEnvironment: () => string;
