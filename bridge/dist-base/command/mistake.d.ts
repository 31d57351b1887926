/** Something whoever typed the command can put right; shown without a stack trace. */
export declare class CommandMistake extends Error {
    constructor(sentence: string);
}
