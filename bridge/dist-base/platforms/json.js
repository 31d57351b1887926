/** The body as JSON, or undefined where it is none. Media types are not looked at: platforms get them wrong. Pure. */
export function jsonOf({ body }) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
export const isSuccess = ({ status }) => status >= 200 && status < 300;
//# sourceMappingURL=json.js.map