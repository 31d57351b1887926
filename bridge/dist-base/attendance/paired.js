/** The ledger for people of paired sites alone: about anybody else nothing is written down, though they may still be inside. */
export const forPairedSites = (ledger, isPaired) => ({
    ...ledger,
    async record(event) {
        if ('identity' in event && !(await isPaired(event.reference.site)))
            return;
        await ledger.record(event);
    },
});
//# sourceMappingURL=paired.js.map