/**
 * The four primitives that domain code speaks to; it never sees a database.
 * Every engine keeps these promises, and one conformance suite checks them:
 * what a resolved promise acknowledged survives a kill of the process, and failures of the engine
 * (full, locked, gone) reject with `BridgeError('store_unavailable')`.
 */
export {};
//# sourceMappingURL=primitives.js.map