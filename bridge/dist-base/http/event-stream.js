import { performance } from 'node:perf_hooks';
/** Begins to answer. `onGone`: the reader has gone by itself, and nothing more can be sent. */
export function openEventStream(res, onGone) {
    res.locals['openedAt'] = performance.now();
    res.status(200);
    res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    res.setHeader('Cache-Control', 'no-store, no-transform');
    res.setHeader('X-Accel-Buffering', 'no');
    // nothing follows on this connection, so that the bridge can stop when its streams have ended
    res.shouldKeepAlive = false;
    res.flushHeaders();
    res.req.socket.setTimeout(0);
    let said = '';
    let held = null;
    let isOver = false;
    res.once('close', () => {
        if (isOver)
            return;
        isOver = true;
        onGone();
    });
    res.on('drain', () => {
        if (held !== null && !isOver)
            res.write(held);
        held = null;
    });
    return {
        send(event) {
            const text = textOf(event);
            if (isOver || text === said)
                return;
            said = text;
            if (res.writableNeedDrain)
                held = text;
            else
                res.write(text);
        },
        keepAlive() {
            if (!isOver && !res.writableNeedDrain)
                res.write(':\n\n');
        },
        end(last) {
            if (isOver)
                return;
            isOver = true;
            res.end(last === undefined ? '' : textOf(last));
        },
    };
}
const textOf = (event) => `data: ${JSON.stringify(event)}\n\n`;
//# sourceMappingURL=event-stream.js.map