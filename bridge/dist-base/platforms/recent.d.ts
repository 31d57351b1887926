/** A map that forgets whatever has not been read or written for longest, once it holds more than `max` entries. */
export type Recent<Value> = {
    get(key: string): Value | undefined;
    set(key: string, value: Value): void;
    delete(key: string): void;
};
export declare function createRecent<Value>(max: number): Recent<Value>;
