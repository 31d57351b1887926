const KEY = /^(?=.{1,512}$)[\w.~:-]+(\/[\w.~:-]+)*$/;
const BRANCH = /^[^/]+\/([^/]+\/)?$/;
const put = 'INSERT OR REPLACE INTO records (key, branch1, branch2, value) VALUES (?, ?, ?, ?)';
const add = 'INSERT OR IGNORE INTO records (key, branch1, branch2, value) VALUES (?, ?, ?, ?)';
const replace = `INSERT OR REPLACE INTO records (key, branch1, branch2, value)
  SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM records WHERE key = ? AND version = ?)`;
const entries = 'SELECT key, value, version FROM records';
const entryOf = (row) => ({
    key: row[0],
    value: JSON.parse(row[1]),
    version: row[2],
});
/** The key up to its first and up to its second slash, where it has them. */
const branchesOf = (key) => {
    const first = key.indexOf('/') + 1;
    const second = first === 0 ? 0 : key.indexOf('/', first) + 1;
    return [first === 0 ? null : key.slice(0, first), second === 0 ? null : key.slice(0, second)];
};
/** Keyed documents in one table; a key that breaks the rule of its alphabet is a mistake of the caller: TypeError. */
export function recordsOf(connection) {
    return {
        async get(key) {
            const row = connection.get(`${entries} WHERE key = ?`, key);
            return row === undefined ? null : entryOf(row);
        },
        async put(key, value, condition) {
            if (!KEY.test(key))
                throw new TypeError('A record key is made of segments of [A-Za-z0-9._~:-] between slashes.');
            const document = JSON.stringify(value);
            const row = [key, ...branchesOf(key), document];
            const result = condition === undefined
                ? connection.run(put, ...row)
                : condition.ifVersion === null
                    ? connection.run(add, ...row)
                    : connection.run(replace, ...row, key, condition.ifVersion);
            return result.changes === 0 ? null : result.row;
        },
        async delete(key, condition) {
            const result = condition === undefined
                ? connection.run('DELETE FROM records WHERE key = ?', key)
                : connection.run('DELETE FROM records WHERE key = ? AND version = ?', key, condition.ifVersion);
            return result.changes > 0;
        },
        async list(prefix, { after = 0, limit = 1000 } = {}) {
            const page = 'version > ? ORDER BY version LIMIT ?';
            const branch = BRANCH.exec(prefix);
            const rows = prefix === ''
                ? connection.all(`${entries} WHERE ${page}`, after, limit)
                : branch === null
                    ? connection.all(`${entries} WHERE key >= ? AND key < ? AND ${page}`, prefix, `${prefix}\u{10ffff}`, after, limit)
                    : connection.all(`${entries} WHERE ${branch[1] === undefined ? 'branch1' : 'branch2'} = ? AND ${page}`, prefix, after, limit);
            return rows.map((row) => entryOf(row));
        },
    };
}
//# sourceMappingURL=records.js.map