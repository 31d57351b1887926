import type { BridgeErrorCode } from '../../../errors.ts';
import type { MessageKey } from './messages.ts';
type Topic = Extract<MessageKey, `refusal.${string}.title`> extends `refusal.${infer Name}.title` ? Name : never;
type Next = Extract<MessageKey, `next.${string}`>;
/** What a refusal is about, in the words of `messages/en/refusals.ts`, and what helps. */
export type RefusalWords = {
    topic: Topic;
    next: readonly Next[];
};
/** The words for a code; whatever no page should ever have met is our own trouble. Pure. */
export declare const refusalWords: (code: BridgeErrorCode) => RefusalWords;
export {};
