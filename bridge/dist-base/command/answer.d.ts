/** What a command says: for a program, and for a person. */
export type Answer = {
    json: unknown;
    text: string;
};
