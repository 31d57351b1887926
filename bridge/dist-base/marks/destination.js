/** By what is known, without asking the platform. Pure. */
export function destinationOf({ services, lineItem }, { claimed }, maySend) {
    const { grades } = services;
    if (grades === null || !maySend(grades))
        return { kind: 'refused', reason: 'no_permission' };
    if (grades.lineItem !== null && grades.lineItem !== claimed) {
        return { kind: 'unknown', claim: grades.lineItem };
    }
    if (lineItem === null)
        return { kind: 'unknown', claim: null };
    return lineItem.gone ? { kind: 'refused', reason: 'gone' } : { kind: 'ready', url: lineItem.url };
}
//# sourceMappingURL=destination.js.map