/** How this site stands to its bridge; see State::now in PHP. Times in epoch seconds. */
export type SiteState = {
  now: number;
  connection: { site: string; origin: string; keys: string[]; since: number } | null;
  /** Thumbprint of this site's public key. */
  siteKey: string;
  /** wp-config.php holds the key, so it cannot be changed from here. */
  keyIsFixed: boolean;
  lastReport: number | null;
  origins: string[];
  /** The address the bridge sends reports to. */
  reports: string;
  frontPage: string;
  restAddress: string;
};

type PageFacts = { rest: string; nonce: string; state: SiteState };

declare global {
  interface Window {
    meetbridgeSettings: PageFacts;
  }
}

/** What PHP gave to the page. */
export const pageFacts = () => window.meetbridgeSettings;
