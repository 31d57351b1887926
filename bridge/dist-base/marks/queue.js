import { createHash } from 'node:crypto';
/** Topic of the marks' jobs, and subject of the signal that there is one. */
export const MARK = 'mark';
/** After somebody has left, in ms: who comes back at once gets one mark, and not two. */
const GATHERS = 10_000;
/** One job a person, and one a link. */
const idOf = ({ site, link, identity }) => createHash('sha256')
    .update(JSON.stringify([site, link, identity]))
    .digest('base64url');
async function add({ queue, signals }, body, notBefore) {
    await queue.add(MARK, body, { id: idOf(body), notBefore });
    signals.publish(MARK, { site: body.site });
}
/** Has one person's mark looked at; `now` is epoch ms. */
export const addPerson = (parts, { site, link, identity }, now, { gathers = GATHERS } = {}) => add(parts, { site, link, identity }, now + gathers);
/** Has a link's column looked at, and then the marks of everybody in it. */
export const addLink = (parts, { site, link }, now) => add(parts, { site, link, identity: null }, now);
//# sourceMappingURL=queue.js.map