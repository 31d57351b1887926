import { randomUUID } from 'node:crypto';
/** A waiting job is brought forward; a leased one (`lease` set) is noted to come again after it is settled. */
const add = `INSERT INTO jobs (topic, id, body, due, attempts) VALUES (?1, ?2, ?3, ?4, 0)
  ON CONFLICT (topic, id) DO UPDATE SET
    due = CASE WHEN lease IS NULL THEN min(due, excluded.due) ELSE due END,
    again_body = CASE WHEN lease IS NULL THEN NULL ELSE coalesce(again_body, excluded.body) END,
    again = CASE WHEN lease IS NULL THEN NULL ELSE min(coalesce(again, excluded.due), excluded.due) END`;
const due = 'SELECT seq, topic, id, coalesce(again_body, body), attempts FROM jobs WHERE topic = ? AND due <= ? ORDER BY due, seq LIMIT ?';
const lease = `UPDATE jobs SET lease = ?, due = ?, attempts = attempts + 1, body = coalesce(again_body, body),
  again = NULL, again_body = NULL WHERE seq = ?`;
const settled = 'topic = ? AND id = ? AND lease = ?';
const comeAgain = `UPDATE jobs SET lease = NULL, due = again, attempts = 0, body = again_body, again = NULL, again_body = NULL
  WHERE ${settled} AND again IS NOT NULL`;
const remove = `DELETE FROM jobs WHERE ${settled}`;
const putBack = `UPDATE jobs SET lease = NULL, due = min(?, coalesce(again, ?)), again = NULL, again_body = NULL WHERE ${settled}`;
const bury = `INSERT OR REPLACE INTO dead (topic, id, body, attempts, reason)
  SELECT topic, id, body, attempts, ? FROM jobs WHERE ${settled}`;
/** Durable work in one table; a job that is leased is due again when its lease ends. */
export function queueOf(connection, clock) {
    const jobOf = (row, token) => ({
        id: row[2],
        topic: row[1],
        body: JSON.parse(row[3]),
        attempts: row[4] + 1,
        lease: token,
    });
    const taking = (job) => [job.topic, job.id, job.lease];
    /** Ends this taking; what was added meanwhile waits with a clean slate. */
    const settle = (job) => {
        if (connection.run(comeAgain, ...taking(job)).changes === 0)
            connection.run(remove, ...taking(job));
    };
    return {
        async add(topic, body, { id, notBefore = clock() } = {}) {
            const document = JSON.stringify(body);
            if (id === undefined)
                return void connection.run(add, topic, randomUUID(), document, notBefore);
            connection.atomically(() => {
                connection.run('DELETE FROM dead WHERE topic = ? AND id = ?', topic, id);
                connection.run(add, topic, id, document, notBefore);
            });
        },
        async take(topic, { now, leaseUntil, limit }) {
            return connection.atomically(() => connection.all(due, topic, now, limit).map((row) => {
                const token = randomUUID();
                connection.run(lease, token, leaseUntil, row[0]);
                return jobOf(row, token);
            }));
        },
        async done(job) {
            connection.atomically(() => settle(job));
        },
        async retry(job, notBefore) {
            connection.run(putBack, notBefore, notBefore, ...taking(job));
        },
        async bury(job, reason) {
            connection.atomically(() => {
                connection.run(bury, reason, ...taking(job));
                settle(job);
            });
        },
        async dead(topic) {
            const rows = connection.all('SELECT topic, id, body, attempts, reason FROM dead WHERE topic = ? ORDER BY seq', topic);
            return rows.map((row) => ({
                topic: row[0],
                id: row[1],
                body: JSON.parse(row[2]),
                attempts: row[3],
                reason: row[4],
            }));
        },
        async nextDue(topic) {
            return (connection.get('SELECT min(due) FROM jobs WHERE topic = ?', topic)?.[0] ?? null);
        },
    };
}
//# sourceMappingURL=queue.js.map