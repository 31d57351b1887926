import { type Environment } from '../config.ts';
/** Where a command finds its settings, and where it speaks. */
export type Terminal = {
    env: Environment;
    out(text: string): void;
    err(text: string): void;
};
/**
 * Runs one command line and answers its exit code: 2 for a mistake that whoever typed it can put right, 1 for any other failure.
 * Parts that a command does not need are never loaded.
 */
export declare function run(args: string[], { env, out, err }: Terminal): Promise<number>;
