export function createRecent(max) {
    const entries = new Map(); // in order of use, the oldest first
    const set = (key, value) => {
        entries.delete(key);
        entries.set(key, value);
        const [oldest] = entries.keys();
        if (entries.size > max && oldest !== undefined)
            entries.delete(oldest);
    };
    return {
        set,
        get(key) {
            const value = entries.get(key);
            if (value !== undefined)
                set(key, value);
            return value;
        },
        delete: (key) => void entries.delete(key),
    };
}
//# sourceMappingURL=recent.js.map