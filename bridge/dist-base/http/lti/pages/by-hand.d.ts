import type { MessageKey, Say } from './messages.ts';
import type { Page } from './page.ts';
export type ByHandLabel = Exclude<Extract<MessageKey, `byHand.${string}`>, 'byHand.title' | 'byHand.what' | 'byHand.copy' | 'byHand.copyOf' | 'byHand.copied' | 'byHand.failed'>;
/** One value to type in; lines of it stand apart. */
export type ByHandValue = {
    label: ByHandLabel;
    value: string;
    hint?: ByHandLabel;
};
export type ByHandData = {
    values: ByHandValue[];
};
/** Everything that an administrator types into a platform without dynamic registration, to be copied. Pure. */
export declare const byHandPage: ({ values }: ByHandData, say: Say) => Page;
