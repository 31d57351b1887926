/** The real one. A waiting timer does not keep the process alive. */
export const timers = (work, delay) => {
    const timer = setTimeout(work, delay);
    timer.unref();
    return () => clearTimeout(timer);
};
//# sourceMappingURL=schedule.js.map