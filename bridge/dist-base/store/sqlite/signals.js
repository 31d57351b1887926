/**
 * Messages within this process: the SQLite engine is for one bridge, and whoever waits for work also looks at the
 * queue by the clock. Handlers run after the publisher has gone on, each by itself.
 */
export function signalsOf() {
    const handlers = new Map();
    return {
        publish(subject, message) {
            for (const handler of handlers.get(subject) ?? [])
                queueMicrotask(() => handler(message));
        },
        subscribe(subject, handler) {
            // A wrapper of its own per subscription, so that one handler subscribed twice ends only once.
            const own = (message) => handler(message);
            const subscribed = handlers.get(subject) ?? new Set();
            handlers.set(subject, subscribed.add(own));
            return () => {
                subscribed.delete(own);
                if (subscribed.size === 0 && handlers.get(subject) === subscribed)
                    handlers.delete(subject);
            };
        },
    };
}
//# sourceMappingURL=signals.js.map