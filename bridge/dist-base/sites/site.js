/** How long the old key stays good beside a new one: 24 hours, in ms. */
export const KEY_OVERLAP = 24 * 60 * 60 * 1000;
/** The key with that id if it is good at `now` (epoch ms). Pure. */
export const keyOf = (site, kid, now) => site.keys.find((key) => key.kid === kid && (key.retiresAt === null || now < key.retiresAt)) ?? null;
/**
 * The site with a new key; every other one retires after the overlap, and those retired by now are gone. A suspended site keeps
 * none beside the new one: nobody comes in with it, and it may be the reason for the suspension. Pure.
 */
export const withKey = (site, key, now) => ({
    ...site,
    keys: [
        ...(site.status === 'suspended' ? [] : site.keys)
            .filter((old) => old.kid !== key.kid && (old.retiresAt === null || now < old.retiresAt))
            .map((old) => ({ ...old, retiresAt: Math.min(old.retiresAt ?? Infinity, now + KEY_OVERLAP) })),
        { ...key, addedAt: now, retiresAt: null },
    ],
});
//# sourceMappingURL=site.js.map