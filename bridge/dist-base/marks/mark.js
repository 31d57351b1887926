export const noMark = {
    state: 'none',
    points: null,
    of: null,
    reason: null,
    at: null,
    timestamp: null,
};
//# sourceMappingURL=mark.js.map