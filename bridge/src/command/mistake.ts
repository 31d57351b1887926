/** Something whoever typed the command can put right; shown without a stack trace. */
export class CommandMistake extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandMistake';
  }
}
