/**
 * Every expected failure of the bridge: a stable code for the client, a sentence for the log.
 * The sentence never leaves the bridge and holds no name, token or key.
 */
export class BridgeError extends Error {
    code;
    details;
    constructor(code, sentence, options = {}) {
        super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'BridgeError';
        this.code = code;
        this.details = options.details ?? {};
    }
}
//# sourceMappingURL=errors.js.map