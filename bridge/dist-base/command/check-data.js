import { statSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_FILE, openKeys } from "../keys.js";
import { listSites } from "../sites/registry.js";
/** Whether the bridge's keys are there and readable by their owner alone; never makes any. */
export function checkKeys(folder) {
    const name = 'keys';
    const path = join(folder, KEY_FILE);
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    if (mode === undefined) {
        const remedy = 'Start the bridge once (meetbridge serve), or set MEETBRIDGE_DATA to the folder it uses.';
        return { finding: { name, ok: false, seen: `there is no ${path}`, remedy }, published: [] };
    }
    try {
        const { published } = openKeys(folder);
        if ((mode & 0o077) === 0)
            return { finding: { name, ok: true, seen: 'readable by their owner alone' }, published };
        const seen = `others may read ${path} (mode ${(mode & 0o777).toString(8)})`;
        return { finding: { name, ok: false, seen, remedy: `chmod 600 ${path}` }, published };
    }
    catch {
        const remedy = 'Put the file back from the backup. Without it, sites must be paired anew.';
        return { finding: { name, ok: false, seen: `${path} cannot be read`, remedy }, published: [] };
    }
}
/** Whether the store reads and writes now. Gives the store back, open, only where it does. */
export async function checkStore(openStore) {
    const name = 'store';
    let store = null;
    try {
        store = openStore();
        await store.check();
        return { finding: { name, ok: true, seen: 'reads and writes' }, store };
    }
    catch (error) {
        await store?.close();
        const seen = error instanceof Error ? error.message : 'it does not open';
        const remedy = 'See that the disk has room and that MEETBRIDGE_DATA belongs to the user who runs the bridge.';
        return { finding: { name, ok: false, seen, remedy }, store: null };
    }
}
/** How many sites are paired; none is no failure, but there is a next step. */
export async function checkSites(records) {
    const name = 'sites';
    try {
        const sites = await listSites(records);
        if (sites.length === 0) {
            const remedy = 'Pair the first one with the code from: meetbridge invite --origin https://your-site.example';
            return { name, ok: true, seen: 'none is paired yet', remedy };
        }
        const suspended = sites.filter(({ status }) => status === 'suspended').length;
        return {
            name,
            ok: true,
            seen: `${sites.length} paired${suspended === 0 ? '' : `, ${suspended} of them suspended`}`,
        };
    }
    catch (error) {
        return { name, ok: false, seen: error instanceof Error ? error.message : 'they cannot be listed' };
    }
}
//# sourceMappingURL=check-data.js.map