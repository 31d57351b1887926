const MINUTE = 60_000;
/** The smallest step of a mark. */
const HUNDREDTH = 0.01;
/** What so many milliseconds inside are worth. Pure. */
export function scoreOf(total, { minutes, points, below }) {
    const isFull = total >= minutes * MINUTE;
    return {
        scoreGiven: isFull ? points : below === 'nothing' ? 0 : shareOf(points, total / (minutes * MINUTE)),
        scoreMaximum: points,
        activityProgress: isFull ? 'Completed' : 'InProgress',
        gradingProgress: 'FullyGraded',
    };
}
/** Rounded as gradebooks show it; who is a moment short does not round up to all of it. */
function shareOf(points, share) {
    const rounded = toHundredths(points * share);
    return rounded < points ? rounded : toHundredths(points - HUNDREDTH);
}
const toHundredths = (value) => Math.round(value * 100) / 100;
export const isSameScore = (a, b) => a.scoreGiven === b.scoreGiven &&
    a.scoreMaximum === b.scoreMaximum &&
    a.activityProgress === b.activityProgress;
//# sourceMappingURL=rule.js.map