/** Adds parameters behind those that an address has, which stay as they were written. Pure. */
export function withQuery(address, parameters) {
    if (!URL.canParse(address))
        return address; // refused, with the right code, where it would be called
    const url = new URL(address);
    const added = new URLSearchParams(parameters).toString();
    url.search = url.search === '' ? added : `${url.search}&${added}`;
    return url.href;
}
/** Adds a step at the end of an address's path, before its query: Moodle's line items have one. Pure. */
export function withStep(address, step) {
    if (!URL.canParse(address))
        return address;
    const url = new URL(address);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${step}`;
    return url.href;
}
//# sourceMappingURL=service-url.js.map