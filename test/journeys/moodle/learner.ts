import { Visitor } from '../visitor.ts';

/** A person at a browser, in a meeting's page of Moodle. */
export class Learner extends Visitor {
  override entrance = 'Join meeting';

  /** The button of the card; the lobby's own is another. */
  get joinButton() {
    return this.button(this.entrance);
  }
}
