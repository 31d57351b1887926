import type { Store } from '../store/primitives.ts';
/** Opens the store in a data folder; a bridge may be serving from it at the same time. */
export declare const openStore: (data: string) => Store;
/** Opens the store for as long as `work` takes. */
export declare function withStore<T>(data: string, work: (store: Store) => Promise<T>): Promise<T>;
