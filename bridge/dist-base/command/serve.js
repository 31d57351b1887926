import { createServer } from 'node:http';
import { causeOf, createLog } from "../http/log.js";
import { openKeys } from "../keys.js";
import { timers } from "../schedule.js";
import { createBridge } from "./bridge.js";
import { openStore } from "./data.js";
import { openLogTarget } from "./log-target.js";
import { CommandMistake } from "./mistake.js";
/** How long requests that were accepted may take to finish, in ms, before they are cut off. */
const FINISH_WITHIN = 10_000;
/** Serves until the first SIGTERM or SIGINT; what was accepted by then is finished. A second one ends the process at once. */
export async function serve(config) {
    const target = openLogTarget();
    try {
        await serveWith(config, createLog(target.destination));
        return 0;
    }
    finally {
        await target.close();
    }
}
async function serveWith(config, log) {
    const keys = openKeys(config.data);
    const store = openStore(config.data);
    const bridge = createBridge(config, { keys, store, log, clock: Date.now, schedule: timers });
    const server = createServer(bridge.app);
    const asked = askedToStop();
    await bridge.load();
    await listen(server, config);
    log.info({ port: server.address().port, origin: config.origin }, 'listening');
    const started = bridge
        .start()
        .catch((error) => log.error(causeOf(error), 'the start was not completed'));
    log.info({ signal: await asked }, 'stopping');
    bridge.hangUp();
    await Promise.all([close(server), started.then(() => bridge.stop())]);
    await store.close();
    log.info('stopped');
}
const askedToStop = () => new Promise((resolve) => {
    let signals = 0;
    for (const signal of ['SIGTERM', 'SIGINT']) {
        process.on(signal, () => {
            signals += 1;
            if (signals > 1)
                process.exit(1);
            resolve(signal);
        });
    }
});
function listen(server, { host, port }) {
    return new Promise((resolve, reject) => {
        server.once('error', (error) => {
            const isTaken = error.code === 'EADDRINUSE';
            reject(isTaken ? new CommandMistake(`Port ${port} is taken: set MEETBRIDGE_PORT to another one.`) : error);
        });
        server.listen({ port, ...(host === null ? {} : { host }) }, resolve);
    });
}
/** Accepts nothing new, lets idle connections go, and waits for the rest. */
async function close(server) {
    const overdue = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN);
    await new Promise((resolve) => server.close(() => resolve()));
    clearTimeout(overdue);
}
//# sourceMappingURL=serve.js.map