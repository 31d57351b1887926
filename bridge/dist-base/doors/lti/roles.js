/** LIS v2 context roles (LTI 1.3 §A.2.3); short names mean the same (§A.2.4). */
const CONTEXT = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';
const SUB_ROLE = 'http://purl.imsglobal.org/vocab/lis/v2/membership/';
function contextRoleOf(role) {
    if (role.startsWith(CONTEXT))
        return { name: role.slice(CONTEXT.length), sub: null };
    if (role.startsWith(SUB_ROLE)) {
        const [, name, sub] = /^([A-Za-z]+)#([A-Za-z]+)$/.exec(role.slice(SUB_ROLE.length)) ?? [];
        return name === undefined || sub === undefined ? null : { name, sub };
    }
    return /^[A-Za-z]+$/.test(role) ? { name: role, sub: null } : null;
}
const assists = ({ sub }) => sub === 'TeachingAssistant' || sub?.startsWith('TeachingAssistant') === true;
/**
 * The standing behind the roles of a launch. Only context roles count: an administrator of the institution or the system teaches
 * nothing here. Moodle sends its administrators the context role Instructor besides, and they moderate by that. Unknown
 * roles, and none at all, are an attendee's; a mentor alone looks on. Pure.
 */
export function standingOf(roles, { assistantsModerate }) {
    const inContext = roles.flatMap((role) => contextRoleOf(role) ?? []);
    const isAssistant = inContext.some((role) => assists(role) || (role.name === 'TeachingAssistant' && role.sub === null));
    // a platform sends an assistant the principal role Instructor as well (LTI 1.3 §A.2.3.1)
    const ofInstructor = inContext.filter(({ name }) => name === 'Instructor');
    const isFull = ofInstructor.some((role) => role.sub !== null && !assists(role));
    const isPlain = ofInstructor.some(({ sub }) => sub === null);
    const teaches = isFull || (isPlain && !isAssistant) || (isAssistant && assistantsModerate);
    const learns = inContext.some(({ name }) => name === 'Learner' || name === 'Student');
    if (teaches)
        return { role: 'moderator', teaches, learns: false };
    const onlyMentor = inContext.length > 0 && inContext.every(({ name }) => name === 'Mentor');
    return { role: onlyMentor ? 'observer' : 'attendee', teaches, learns };
}
//# sourceMappingURL=roles.js.map