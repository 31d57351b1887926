/** The first time after a start, and from the end of one time to the next; ms. */
const FIRST = 60_000;
const EVERY = 60 * 60_000;
/** Between two steps, in ms: the rest of the bridge goes first. */
const BREATH = 20;
/** Does all tasks once an hour, with a pause after every step. */
export function createSweep({ tasks, schedule, onTrouble }) {
    let stopped = true;
    let callOff = () => undefined;
    let underWay = Promise.resolve();
    async function* everything() {
        for (const task of tasks) {
            try {
                yield* task();
            }
            catch (error) {
                onTrouble(error);
            }
        }
    }
    const stepOf = async (steps) => {
        const { done } = await steps.next();
        if (stopped)
            await steps.return(undefined);
        else if (done === true)
            plan(everything(), EVERY);
        else
            plan(steps, BREATH);
    };
    const plan = (steps, delay) => {
        callOff = schedule(() => {
            underWay = stepOf(steps);
        }, delay);
    };
    return {
        start() {
            stopped = false;
            plan(everything(), FIRST);
        },
        async stop() {
            stopped = true;
            callOff();
            await underWay;
        },
    };
}
/** Does a task to its end without a pause. */
export async function finish(steps) {
    const each = steps[Symbol.asyncIterator]();
    while ((await each.next()).done !== true)
        ;
}
//# sourceMappingURL=sweep.js.map