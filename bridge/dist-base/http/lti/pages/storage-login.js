import { goingPage } from "./frame-login.js";
/**
 * The answer to a login whose platform offers storage: its script leaves the secret there for a second at most, and goes on
 * whether that worked or not, because there may be a cookie, too. Pure.
 */
export const storageLoginPage = ({ authorization, newTab, storage }, say) => ({
    ...goingPage({ authorization, newTab, why: null }, say),
    script: 'storage',
    facts: { storage, words: say.words(['login.tab.opened']) },
});
//# sourceMappingURL=storage-login.js.map