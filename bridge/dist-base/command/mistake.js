/** Something whoever typed the command can put right; shown without a stack trace. */
export class CommandMistake extends Error {
    constructor(sentence) {
        super(sentence);
        this.name = 'CommandMistake';
    }
}
//# sourceMappingURL=mistake.js.map