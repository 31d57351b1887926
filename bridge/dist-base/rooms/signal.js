const SUBJECT = 'room';
/** Tells everybody who watches that room, at this bridge and at others. At most once: who depends on it looks by the clock, too. */
export const tellRoomChanged = (signals, signal) => signals.publish(SUBJECT, signal);
/** Hears of every change of every room. Returns the function that ends it. */
export const onRoomChanged = (signals, hear) => signals.subscribe(SUBJECT, (message) => hear(message));
//# sourceMappingURL=signal.js.map