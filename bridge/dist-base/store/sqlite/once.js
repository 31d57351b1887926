/** A sweep looks at `STEP` rows on every `EVERY`th claim: the table is passed through once per quarter of its rows. */
const EVERY = 64;
const STEP = 256;
const claim = `INSERT INTO once (key, until) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET until = excluded.until WHERE once.until <= ?`;
const stepEnd = 'SELECT key FROM once WHERE key > ? ORDER BY key LIMIT 1 OFFSET ?';
/**
 * Claims in one table. Expired ones are swept away a few at a time while claiming: an index on the time would cost
 * every claim more than the sweep does.
 */
export function onceOf(connection, clock) {
    let claims = 0;
    let swept = '';
    const sweep = (now) => {
        const end = connection.get(stepEnd, swept, STEP - 1)?.[0];
        if (end === undefined)
            connection.run('DELETE FROM once WHERE key > ? AND until <= ?', swept, now);
        else
            connection.run('DELETE FROM once WHERE key > ? AND key <= ? AND until <= ?', swept, end, now);
        swept = end ?? '';
    };
    return {
        async claim(key, until) {
            const now = clock();
            const won = connection.run(claim, key, until, now).changes === 1;
            claims += 1;
            if (claims % EVERY === 0) {
                try {
                    sweep(now);
                }
                catch {
                    // The claim is decided and written; what was not swept now is swept on the next pass.
                }
            }
            return won;
        },
    };
}
//# sourceMappingURL=once.js.map