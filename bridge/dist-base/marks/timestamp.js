/**
 * The time to put on a person's next score in a line item: now, or a whole second after the one before, because Moodle compares
 * whole seconds. Epoch ms. Pure.
 */
export function nextTimestamp(previousMs, nowMs) {
    if (previousMs === null)
        return nowMs;
    const earliest = (Math.floor(previousMs / 1000) + 1) * 1000;
    return Math.max(nowMs, earliest);
}
//# sourceMappingURL=timestamp.js.map