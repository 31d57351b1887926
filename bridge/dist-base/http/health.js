/** `GET /health/live`: the process runs. `now` is the bridge's clock, epoch ms. */
export function live(clock) {
    return (_req, res) => {
        res.json({ now: clock() });
    };
}
/** `GET /health/ready`: 200 where it can do its work, else 503; `checks` says of each thing whether it works. */
export function ready(checks) {
    return async (_req, res) => {
        const outcomes = await Promise.all(checks.map(({ name, check }) => check().then(() => [name, true], () => [name, false])));
        res
            .status(outcomes.every(([, works]) => works) ? 200 : 503)
            .json({ checks: Object.fromEntries(outcomes) });
    };
}
//# sourceMappingURL=health.js.map