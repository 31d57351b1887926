import { Visitor } from '../visitor.ts';

/** A person at a browser, in a meeting's page of Moodle. */
export class Learner extends Visitor {
  /** The button of the card; the lobby's own is another. */
  get joinButton() {
    return this.button('Join meeting');
  }

  override async openLobby(): Promise<void> {
    await this.joinButton.click();
    await this.button('Join now').waitFor();
  }

  override async leave(): Promise<void> {
    await this.control('Leave').click();
    await this.joinButton.waitFor();
  }
}
